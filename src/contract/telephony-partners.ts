/** 联动: matters handed over and taken over with their facts, and calls for units that hide a number. */
import { z } from 'zod'
import { endpoint, Id, Text, Time } from './endpoint.ts'
import { NewCallId } from './telephony.ts'

const FRONT = ['agent', 'shift_leader'] as const
/** What travels. A partner fills in what it has. */
export const HandedFacts = z.strictObject({
  title: Text(200), body: z.string().trim().max(5000).default(''), place: z.string().trim().max(300).default(''), area: z.string().max(64).default(''), urgency: z.enum(['normal', 'urgent', 'critical']).default('normal'),
  caller: z.strictObject({ name: z.string().max(60).optional(), phone: z.string().max(30).optional() }).default({}), number: z.string().max(60).default(''), words: z.string().max(1000).default(''),
})
export type HandedFacts = z.infer<typeof HandedFacts>
/** caller: masked until taken */
export const HandOverView = z.object({
  id: Id, link: z.string(), linkName: z.string(), direction: z.enum(['out', 'in']), state: z.enum(['waiting', 'received', 'taken', 'settled', 'failed']), at: Time, title: z.string(), place: z.string(),
  receipt: z.string().nullable(), receiptAt: Time.nullable(), takenBy: z.string(), ticketId: Id.nullable(), callId: Id.nullable(), tries: z.number(), isByHand: z.boolean(),
})
export const listHandOvers = endpoint('GET', '/api/telephony/hand-overs', { query: z.object({ direction: z.enum(['out', 'in']).optional(), open: z.enum(['yes']).optional() }), response: z.object({ items: z.array(HandOverView) }), access: FRONT, summary: 'matters handed over, newest first' })
const OfHandOver = z.object({ handOverId: Id })
/** one agent takes it; the facts fill the form */
export const takeHandOver = endpoint('POST', '/api/telephony/hand-overs/:handOverId/take', { params: OfHandOver, response: z.object({ handOver: HandOverView, facts: HandedFacts }), access: FRONT, summary: 'take what a partner handed over' })
/** the partner is told the ticket's number */
export const settleHandOver = endpoint('POST', '/api/telephony/hand-overs/:handOverId/settle', { params: OfHandOver, body: z.object({ ticketId: Id }), response: HandOverView, access: FRONT, summary: 'a ticket was made of it', idempotent: false })
export const receiptByHand = endpoint('POST', '/api/telephony/hand-overs/:handOverId/receipt', { params: OfHandOver, body: z.object({ receipt: Text(100) }), response: HandOverView, access: FRONT, summary: 'the partner said so on the telephone' })

export const listPartners = endpoint('GET', '/api/telephony/partners', { response: z.object({ items: z.array(z.object({ link: z.string(), name: z.string(), direction: z.enum(['both', 'out', 'in']), address: z.string(), hasKey: z.boolean() })) }), access: 'system_admin', summary: 'where one-key hand-overs go' })
/** keys are shown once when made: ours to show them, theirs to show us */
export const setPartner = endpoint('POST', '/api/telephony/partners/:link', { params: z.object({ link: z.string().max(64) }), body: z.object({ address: z.url({ protocol: /^https?$/ }).nullable(), key: z.string().min(16).max(200).optional() }), response: z.object({ partnerKey: z.string() }), access: 'system_admin', summary: 'set a partner’s address and keys', idempotent: false })

/** Open to partners with a key in x-partner-key; the same id again answers the same receipt. */
export const partnerHandsOver = endpoint('POST', '/open/v1/hand-overs', { body: z.strictObject({ id: z.string().min(1).max(100), facts: HandedFacts }), response: z.object({ receipt: z.string(), at: Time }), access: 'public', summary: 'a partner hands a matter over', idempotent: false })

/** state as the unit may know it; no number anywhere */
export const RelayView = z.object({ callId: Id, askedBy: z.string(), askedAt: Time, state: z.enum(['ringing', 'talking', 'ended']), wasReached: z.boolean(), talkSeconds: z.number() })
const OfTicket = z.object({ ticketId: Id })
const UNIT = 'unit' as const
export const relayCalls = endpoint('GET', '/api/tickets/:ticketId/relay-calls', { params: OfTicket, response: z.object({ mayAsk: z.boolean(), items: z.array(RelayView) }), access: 'work', summary: 'calls the hotline put through' })
/** number: the unit's own telephone, which rings first */
export const askRelay = endpoint('POST', '/api/tickets/:ticketId/relay-calls', { params: OfTicket, body: z.object({ id: NewCallId, number: z.string().trim().regex(/^\d{3,20}$/) }), response: z.object({ callId: Id }), access: UNIT, summary: 'be put through to a caller whose number stays hidden', idempotent: false })
