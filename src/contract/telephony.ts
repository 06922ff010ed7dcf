/** 话务台: an agent's seat, the call at it, and what may be asked of the switch. */
import { z } from 'zod'
import { AGENT_STATES } from '#domain/telephony/acd.ts'
import { CALL_ABILITIES, SEAT_ABILITIES } from '#domain/telephony/call-abilities.ts'
import { CALL_OUTCOMES } from '#domain/telephony/call-outcome.ts'
import { CALL_STATES, LEG_ROLES } from '#domain/telephony/call.ts'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { endpoint, Id, Time } from './endpoint.ts'

const PhoneNumber = z.string().regex(/^\+?\d{3,20}$/)
/** A call begun by a browser lies in the record's partition of its year, so its id tells when. */
export const NewCallId = z.uuidv7()
const Whom = z.union([
  z.strictObject({ agentId: Id }),
  z.strictObject({ number: PhoneNumber, role: z.enum(['unit', 'partner', 'colleague']), partner: z.string().max(40).optional() }),
])
const Kind = z.string().max(40).optional()
/** sign_on is asked by the server itself, with the skills on file. */
export const WishSchema = z.discriminatedUnion('wish', [
  z.strictObject({ wish: z.literal('state'), state: z.enum(['ready', 'break', 'off']), kind: Kind }),
  z.strictObject({ wish: z.literal('dial'), callId: NewCallId, number: PhoneNumber, ticketId: Id.optional(), callBackOf: Id.optional() }),
  z.strictObject({ wish: z.enum(['answer', 'decline', 'hold', 'resume', 'hang_up', 'silent']), callId: Id }),
  z.strictObject({ wish: z.literal('mute'), callId: Id, on: z.boolean() }),
  z.strictObject({ wish: z.literal('pause_record'), callId: Id, on: z.boolean() }),
  z.strictObject({ wish: z.literal('keys'), callId: Id, keys: z.string().regex(/^[\d*#]{1,20}$/) }),
  z.strictObject({ wish: z.enum(['consult', 'transfer']), callId: Id, whom: Whom }),
  z.strictObject({ wish: z.enum(['join', 'hand_over']), callId: Id }),
  z.strictObject({ wish: z.literal('drop'), callId: Id, legId: Id }),
  z.strictObject({ wish: z.literal('queue'), callId: Id, queue: z.string().max(64) }),
  z.strictObject({ wish: z.literal('bind'), callId: Id, ticketId: Id }),
  z.strictObject({ wish: z.literal('supervise'), callId: Id, mode: z.enum(['listen', 'whisper', 'barge']) }),
])
export type AskedWish = z.infer<typeof WishSchema>
/** Every wish that may be asked is one the switch knows. */
WishSchema satisfies z.ZodType<Wish>

export const LegView = z.object({ id: Id, role: z.enum(LEG_ROLES), name: z.string(), state: z.enum(['ringing', 'up', 'held', 'ended']), muted: z.boolean(), listens: z.enum(['listen', 'whisper', 'barge']).nullable(), mine: z.boolean() })
/** number: masked */
export const CallView = z.object({
  id: Id, direction: z.enum(['in', 'out']), state: z.enum(CALL_STATES), line: z.string(), lineName: z.string(), dialled: z.string(), queueName: z.string(), number: z.string(), legs: z.array(LegView),
  offeredAt: Time, answeredAt: Time.nullable(), endedAt: Time.nullable(), ticketId: Id.nullable(), simulated: z.boolean(), recorded: z.boolean(), recordingPaused: z.boolean(), rating: z.number().nullable(), confidential: z.boolean(), script: z.string().nullable(),
  outcome: z.enum(CALL_OUTCOMES).nullable(), /** of whoever asks */ abilities: z.array(z.enum(CALL_ABILITIES)),
})
export type CallView = z.infer<typeof CallView>
export const PHONE_ROLES = ['agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader'] as const
/** engine: what answers the telephone; `manual`: nothing, calls are logged by hand. waiting: of queues this seat serves. */
export const phoneDesk = endpoint('GET', '/api/telephony/desk', {
  response: z.object({
    engine: z.enum(['asterisk', 'simulated', 'manual']), state: z.enum(AGENT_STATES), since: Time.nullable(), breakKind: z.string().nullable(), next: z.enum(['break', 'off', 'unreachable']).nullable(), ext: z.string().nullable(),
    calls: z.array(CallView), /** what I talked in last, until I say what it was */ last: CallView.nullable(), wrapUpUntil: Time.nullable(), abilities: z.array(z.enum(SEAT_ABILITIES)), breakKinds: z.array(z.string()),
    waiting: z.number(), longestWaitSeconds: z.number(),
  }), access: PHONE_ROLES, summary: 'my seat and the call at it',
})
/** id: made by the browser; the same again asks nothing twice. @throws switch_away, and whatever the switch says */
export const askSwitch = endpoint('POST', '/api/telephony/wishes', { body: z.object({ id: Id, wish: WishSchema }), response: z.object({ ok: z.literal(true) }), access: PHONE_ROLES, summary: 'ask the switch: ready, hold, consult, hand over …', idempotent: false })
/** secret: for a telephone in the browser, made anew each time; null where the engine needs none. address: of the engine's WebSocket. */
export const signOnPhone = endpoint('POST', '/api/telephony/sign-on', { body: z.object({ id: Id }), response: z.object({ ext: z.string(), secret: z.string().nullable(), address: z.string().nullable(), realm: z.string().nullable() }), access: PHONE_ROLES, summary: 'take a seat', idempotent: false })
