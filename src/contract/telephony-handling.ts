/** 通话处理: what becomes of a call, calls by hand, malicious callers, seats and leaders' sessions. */
import { z } from 'zod'
import { AGENT_STATES } from '#domain/telephony/acd.ts'
import { CALL_OUTCOMES } from '#domain/telephony/call-outcome.ts'
import { NUISANCE_KINDS, NUISANCE_STATES } from '#domain/telephony/nuisance.ts'
import { endpoint, Id, Ok, Text, Time } from './endpoint.ts'
import { CallView, PHONE_ROLES } from './telephony.ts'

const LEADS = ['shift_leader'] as const
const OfCall = z.object({ callId: Id })
const Number = z.string().trim().regex(/^\+?\d{3,20}$/)

/** also after the call, while its agent writes it up. @throws confidential_call where the ticket could go to a unit */
export const bindCall = endpoint('POST', '/api/telephony/calls/:callId/ticket', { params: OfCall, body: z.object({ ticketId: Id }), response: Ok, access: PHONE_ROLES, summary: 'this ticket came of this call', idempotent: false })
/** for the form; on the record as an unmasking */
export const callNumber = endpoint('POST', '/api/telephony/calls/:callId/number', { params: OfCall, response: z.object({ number: z.string() }), access: PHONE_ROLES, summary: 'the number of my own call', idempotent: false })
export const callOutcome = endpoint('POST', '/api/telephony/calls/:callId/outcome', { params: OfCall, body: z.object({ outcome: z.enum(CALL_OUTCOMES) }), response: Ok, access: PHONE_ROLES, summary: 'what became of my call' })
/** my calls of the last hours nobody said yet what became of */
export const unfinishedCalls = endpoint('GET', '/api/telephony/calls/unfinished', { response: z.object({ items: z.array(CallView) }), access: PHONE_ROLES, summary: 'my calls without an outcome' })
/** handOverId: the facts travel besides; null where the target has no link that takes them */
export const transferCall = endpoint('POST', '/api/telephony/calls/:callId/transfer', {
  params: OfCall, body: z.object({ id: Id, target: z.string().max(64), ticketId: Id.optional(), words: z.string().trim().max(1000).default('') }),
  response: z.object({ handOverId: Id.nullable() }), access: PHONE_ROLES, summary: 'one-key transfer with the facts', idempotent: false,
})
/** The platform dials: a ticket's person, or whoever called in vain; the number stays with the platform. */
export const dialOut = endpoint('POST', '/api/telephony/dial', { body: z.union([z.strictObject({ id: Id, ticketId: Id }), z.strictObject({ id: Id, callBackOf: Id, ticketId: Id.optional() })]), response: z.object({ callId: Id }), access: PHONE_ROLES, summary: 'call a ticket’s person or back', idempotent: false })

export const logCall = endpoint('POST', '/api/telephony/manual-calls', {
  body: z.object({ id: Id, number: Number.optional(), line: z.string().max(64).default(''), direction: z.enum(['in', 'out']).default('in'), ticketId: Id.optional() }),
  response: CallView, access: PHONE_ROLES, summary: 'a call logged by hand begins',
})
export const endLoggedCall = endpoint('POST', '/api/telephony/manual-calls/:callId/end', { params: OfCall, body: z.object({ outcome: z.enum(CALL_OUTCOMES).optional() }), response: CallView, access: PHONE_ROLES, summary: 'a call logged by hand ends' })

/** number: masked */
export const NuisanceView = z.object({
  id: Id, callId: Id, number: z.string(), kind: z.enum(NUISANCE_KINDS), note: z.string(), reportedBy: z.string(), reportedAt: Time, state: z.enum(NUISANCE_STATES),
  decidedBy: z.string(), decidedAt: Time.nullable(), reason: z.string(), blockedUntil: Time.nullable(), /** calls turned away meanwhile */ refused: z.number(), /** reports of the same number in 30 days */ reports: z.number(), version: z.number(),
})
export const listNuisance = endpoint('GET', '/api/telephony/nuisance', { query: z.object({ state: z.enum(NUISANCE_STATES).optional() }), response: z.object({ items: z.array(NuisanceView) }), access: ['agent', 'shift_leader'], summary: 'malicious callers; agents see their own reports' })
export const reportNuisance = endpoint('POST', '/api/telephony/nuisance', { body: z.object({ callId: Id, kind: z.enum(NUISANCE_KINDS), note: Text(500) }), response: NuisanceView, access: ['agent', 'shift_leader'], summary: 'report a malicious caller' })
export const decideNuisance = endpoint('POST', '/api/telephony/nuisance/:nuisanceId/decision', {
  params: z.object({ nuisanceId: Id }), body: z.object({ decision: z.enum(['block', 'dismiss', 'lift']), days: z.number().int().min(1).max(365).optional(), reason: Text(500), version: z.number().int() }), response: NuisanceView, access: LEADS, summary: 'block, dismiss, lift',
})

export const SeatView = z.object({
  userId: Id, name: z.string(), ext: z.string().nullable(), state: z.enum(AGENT_STATES), since: Time.nullable(), breakKind: z.string().nullable(), next: z.enum(['break', 'off', 'unreachable']).nullable(),
  skills: z.record(z.string(), z.number()), call: z.object({ id: Id, lineName: z.string(), queueName: z.string(), since: Time }).nullable(),
})
export const listSeats = endpoint('GET', '/api/telephony/seats', { response: z.object({ seats: z.array(SeatView), skills: z.array(z.object({ code: z.string(), name: z.string() })) }), access: LEADS, summary: 'all seats of the centre, and the skills there are' })
const OfSeat = z.object({ userId: Id })
export const forceSeat = endpoint('POST', '/api/telephony/seats/:userId/state', { params: OfSeat, body: z.object({ id: Id, state: z.enum(['ready', 'break', 'off']), reason: Text(200) }), response: Ok, access: LEADS, summary: 'force a seat’s state', idempotent: false })
/** all of them; what is not named is taken away */
export const setSkills = endpoint('POST', '/api/telephony/seats/:userId/skills', { params: OfSeat, body: z.object({ id: Id, skills: z.record(z.string().max(64), z.number().int().min(1).max(5)) }), response: Ok, access: LEADS, summary: 'give skills', idempotent: false })

export const SessionView = z.object({ id: Id, name: z.string(), queue: z.string(), leader: z.string(), opensAt: Time, closesAt: Time, endedAt: Time.nullable(), isOpen: z.boolean(), waiting: z.number() })
export const listSessions = endpoint('GET', '/api/telephony/sessions', { response: z.object({ items: z.array(SessionView) }), access: ['shift_leader', 'agent', 'leader', 'leader_office'], summary: 'leaders’ sessions of these days; agents put callers into their queue' })
export const openSession = endpoint('POST', '/api/telephony/sessions', { body: z.object({ id: Id, name: Text(60), leaderId: Id, opensAt: Time, closesAt: Time }), response: SessionView, access: ['shift_leader', 'leader_office'], summary: 'keep calls for a leader', idempotent: false })
export const endSession = endpoint('POST', '/api/telephony/sessions/:sessionId/end', { params: z.object({ sessionId: Id }), response: SessionView, access: ['shift_leader', 'leader_office', 'leader'], summary: 'the session is over; who waits goes to the general line', idempotent: false })
