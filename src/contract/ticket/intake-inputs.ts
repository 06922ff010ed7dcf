/** What the front desk sends. */
import { z } from 'zod'
import { DISCLOSURES, PARTIES, URGENCIES } from '#domain/ticket/ticket.ts'
import { Id, Text } from '../endpoint.ts'

export const RequesterInput = z.object({
  name: z.string().trim().max(60).optional(), phone: z.string().trim().regex(/^[0-9+\-() ]{5,24}$/).optional(),
  idNumber: z.string().trim().max(32).optional(), enterprise: z.string().trim().max(120).optional(),
})
export const Demand = z.object({
  channel: Text(40), line: z.string().max(40).optional(), service: z.string().max(40).optional(),
  /** answers to the special service's own form, by field code */
  serviceFields: z.record(z.string(), z.union([z.string().max(500), z.number()])).default({}),
  kind: Text(40), categoryCode: z.string().max(60).optional(), urgency: z.enum(URGENCIES).default('normal'),
  party: z.enum(PARTIES).default('person'), disclosure: z.enum(DISCLOSURES).optional(),
  requester: RequesterInput.default({}),
  title: Text(120), body: Text(8000),
  elements: z.object({ who: z.string().max(500), when: z.string().max(500), where: z.string().max(500), cause: z.string().max(2000), course: z.string().max(4000) }).partial().default({}),
  complainedOf: z.object({ type: z.enum(['unit', 'firm', 'staff']), name: Text(120), unitId: Id.optional() }).optional(),
  personsRepresented: z.number().int().min(1).max(1_000_000).default(1),
  areaCode: z.string().max(20).optional(), address: z.string().trim().max(300).optional(),
  place: z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90), datum: z.enum(['GCJ-02', 'CGCS2000']) }).optional(),
  tags: z.array(z.string().max(30)).max(20).default([]), wantsRevisit: z.boolean().default(true), isPublic: z.boolean().default(false),
})
export const Answer = z.object({ answer: Text(8000), entryIds: z.array(Id).max(20).default([]) })
export const AskInfo = z.object({ question: Text(1000) })
export const RefuseDemand = z.object({ reason: Text(60), remark: z.string().max(1000).optional() })
export const Transfer = z.object({ target: Text(60), remark: z.string().max(1000).optional() })
/** One business act at the desk: register, and in the same breath say what becomes of it. */
export const RegisterTicket = z.object({
  demand: Demand,
  /** 通话 it came by: bound to it; its number is the caller's where none is written */
  callId: Id.optional(),
  then: z.discriminatedUnion('move', [
    z.object({ move: z.literal('dispatch') }),
    Answer.extend({ move: z.literal('answer') }), AskInfo.extend({ move: z.literal('ask_info') }),
    RefuseDemand.extend({ move: z.literal('refuse') }), Transfer.extend({ move: z.literal('transfer') }),
  ]).default({ move: 'dispatch' }),
  /** warnings the agent saw, with the reason where nothing else was done about them */
  signals: z.array(z.object({ code: z.string().max(60), reason: z.string().trim().max(300).optional() })).max(30).optional(),
})
export type Demand = z.output<typeof Demand>
export type RegisterTicket = z.output<typeof RegisterTicket>
export const Supplement = z.object({ text: Text(4000) })
export const Amend = Demand.pick({ kind: true, categoryCode: true, urgency: true, areaCode: true, title: true, complainedOf: true, personsRepresented: true, tags: true }).partial()
export const Merge = z.object({ parentId: Id, reason: z.string().max(500).optional() })
export const Remark = z.object({ text: Text(4000) })
export const OptionalRemark = z.object({ text: z.string().trim().max(2000).optional() })
