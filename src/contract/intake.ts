/** 智能填单 and 险情敏感信号: finds in a text, and what the shift leader must look at. */
import { z } from 'zod'
import { FIND_FIELDS } from '#domain/intake/extract/find.ts'
import { SIGNAL_LEVELS } from '#domain/profile/signals.ts'
import { STATUSES, URGENCIES } from '#domain/ticket/ticket.ts'
import { endpoint, Id, Ok, Text, Time } from './endpoint.ts'

const Span = z.object({ from: z.number().int(), to: z.number().int() })
export const FindView = Span.extend({ field: z.enum(FIND_FIELDS), value: z.string(), means: z.string().optional(), confidence: z.number(), rule: z.string() })
/** The desk finds in the browser; this is for other channels and screens without the rules. The text travels in the body and is logged nowhere. */
export const extractFacts = endpoint('POST', '/api/intake/extract', {
  body: z.object({ text: z.string().max(20_000), at: Time.optional() }),
  response: z.object({
    finds: z.array(FindView),
    signals: z.array(z.object({ code: z.string(), name: z.string(), level: z.enum(SIGNAL_LEVELS), todo: z.string(), target: z.string().nullable(), spans: z.array(Span) })),
    urgency: z.enum(URGENCIES).nullable(),
  }),
  access: 'front', summary: 'what a text says: finds with spans, signals', idempotent: false,
})
export const OpenSignal = z.object({
  ticketId: Id, number: z.string(), title: z.string(), status: z.enum(STATUSES), urgency: z.enum(URGENCIES), raisedAt: Time,
  signals: z.array(z.object({ code: z.string(), name: z.string(), level: z.enum(SIGNAL_LEVELS), todo: z.string() })), seen: z.boolean(), transferred: z.boolean(),
  /** what the signals ask for where the ticket has less */
  proposedUrgency: z.enum(URGENCIES).nullable(),
})
export type OpenSignal = z.infer<typeof OpenSignal>
export const listSignals = endpoint('GET', '/api/intake/signals', { response: z.object({ items: z.array(OpenSignal) }), access: 'front', summary: 'demands with emergency or sensitive signals nobody has dealt with' })
/** 值班长已处置. */
export const handleSignal = endpoint('POST', '/api/intake/signals/:ticketId/handled', { params: z.object({ ticketId: Id }), body: z.object({ remark: Text(500) }), response: Ok, access: 'front', summary: 'the shift leader has dealt with it' })
