/** 号码登记簿: every published number and merged line, and how its calls go today. */
import { z } from 'zod'
import { ROUTE_RULES } from '#domain/telephony/line-route.ts'
import { endpoint, Time } from './endpoint.ts'

/** path: the queues a call passes while nobody answers. Counts are of today, by the line that was dialled. */
export const LineView = z.object({
  code: z.string(), name: z.string(), number: z.string(), merge: z.enum(['whole', 'parallel', 'sub_center']), isPreset: z.boolean(), confidential: z.boolean(),
  isOpen: z.boolean(), rule: z.enum(ROUTE_RULES), hours: z.object({ from: z.string(), to: z.string(), workingDays: z.boolean() }).nullable(), opensAt: Time.nullable(),
  path: z.array(z.object({ code: z.string(), name: z.string(), afterSeconds: z.number().nullable(), longerThan: z.number().nullable() })), closedQueueName: z.string().nullable(),
  replacedBy: z.object({ number: z.string(), from: z.string(), inForce: z.boolean() }).nullable(), greeting: z.string().nullable(), script: z.string().nullable(),
  today: z.object({ offered: z.number(), answered: z.number(), missed: z.number() }),
})
export type LineView = z.infer<typeof LineView>
/** unnumbered: lines whose number was not published; nobody reaches them before it is set. unknownToday: calls to numbers that are in no register. */
export const listLines = endpoint('GET', '/api/telephony/lines', {
  response: z.object({ at: Time, workingDay: z.boolean(), dayReason: z.string(), hotline: z.string(), lines: z.array(LineView), unnumbered: z.number(), unknownToday: z.number() }), access: ['shift_leader', 'system_admin'], summary: 'register of lines, as they stand now',
})
