/** 来电弹屏, 通话结果, 手工话单, 话务现场. Numbers stay with the server. */
import { z } from 'zod'
import { AGENT_STATES } from '#domain/telephony/acd.ts'
import { CALL_OUTCOMES } from '#domain/telephony/call-outcome.ts'
import { CALL_STATES } from '#domain/telephony/call.ts'
import { SEAT_ABILITIES } from '#domain/telephony/call-abilities.ts'
import { AssistantTurn } from './assistant.ts'
import { lookUpCaller } from './desk.ts'
import { endpoint, Id, Ok, Time } from './endpoint.ts'
import { CallView, NewCallId, PHONE_ROLES } from './telephony.ts'

const CallParams = z.object({ callId: Id })
/** repeat: three and more within 24 hours; missed: the last one was not answered; urgent: an open ticket is; nuisance: said so of an earlier call */
export const CALLER_FLAGS = ['repeat', 'missed', 'urgent', 'nuisance', 'confidential'] as const
export type CallerFlag = (typeof CALLER_FLAGS)[number]
/** 联动: what a partner handed over that this call belongs to; the facts come with taking it */
export const HandedCall = z.object({ id: Id, linkName: z.string(), title: z.string(), place: z.string(), words: z.string(), at: Time, mine: z.boolean() })
export const EarlierCall = z.object({ id: Id, at: Time, direction: z.enum(['in', 'out']), answered: z.boolean(), rating: z.number().nullable(), outcome: z.enum(CALL_OUTCOMES).nullable(), ticketId: Id.nullable() })
/** @throws call_not_yours where I take no part in it */
export const callerOfCall = endpoint('GET', '/api/telephony/calls/:callId/caller', {
  params: CallParams, access: PHONE_ROLES, summary: 'who is calling, before it rings',
  response: z.object({ callId: Id, number: z.string(), caller: lookUpCaller.response, /** where the last demand was */ place: z.object({ code: z.string(), name: z.string() }).nullable(), calls: z.array(EarlierCall), flags: z.array(z.enum(CALLER_FLAGS)), handOvers: z.array(HandedCall), /** what the voice assistant heard and said while this caller waited */ assistant: z.array(AssistantTurn) }),
})
export type CallerOfCall = z.infer<typeof callerOfCall.response>

/**
 * engine: what answers the telephone; `manual`: nothing, calls are logged by hand. caller: of the call that rings here, so that one answer opens the desk.
 * serves: queues this seat takes calls of; waiting counts those in them.
 */
export const phoneDesk = endpoint('GET', '/api/telephony/desk', {
  response: z.object({
    engine: z.enum(['asterisk', 'simulated', 'manual']), state: z.enum(AGENT_STATES), since: Time.nullable(), breakKind: z.string().nullable(), next: z.enum(['break', 'off', 'unreachable']).nullable(), ext: z.string().nullable(),
    calls: z.array(CallView), caller: callerOfCall.response.nullable(), /** what I talked in last, until I say what it was */ last: CallView.nullable(), wrapUpUntil: Time.nullable(), abilities: z.array(z.enum(SEAT_ABILITIES)), breakKinds: z.array(z.string()),
    serves: z.array(z.string()), waiting: z.number(), longestWaitSeconds: z.number(),
  }), access: PHONE_ROLES, summary: 'my seat, the call at it, and who calls',
})
/** What the live stream's word `calls` carries to whoever has a telephone: by queue how many wait, and for how many seconds the first. */
export const WaitingNow = z.record(z.string(), z.tuple([z.number(), z.number()]))

/** Without an engine: what the form knew when it was over. The number is sealed at once. */
export const logWholeCall = endpoint('POST', '/api/telephony/logged-calls', {
  body: z.object({ id: NewCallId, line: z.string().max(40).optional(), number: z.string().trim().regex(/^[0-9+\-() ]{5,24}$/).optional(), startedAt: Time, endedAt: Time, ticketId: Id.optional(), outcome: z.enum(CALL_OUTCOMES).optional() }),
  response: Ok, access: ['agent', 'shift_leader'], summary: 'a call logged by hand',
})

const Colleague = z.object({ userId: Id, name: z.string(), ext: z.string(), state: z.enum(AGENT_STATES), free: z.boolean() })
export const listColleagues = endpoint('GET', '/api/telephony/colleagues', { response: z.object({ items: z.array(Colleague) }), access: PHONE_ROLES, summary: 'whom I can consult' })

export const SeatView = z.object({ userId: Id, name: z.string(), ext: z.string(), state: z.enum(AGENT_STATES), since: Time.nullable(), breakKind: z.string().nullable(), skills: z.record(z.string(), z.number()), callId: Id.nullable() })
export type SeatView = z.infer<typeof SeatView>
export const FLOOR_ROLES = ['shift_leader'] as const
/** 话务现场: seats, what waits and what runs, all of my centre. */
export const phoneFloor = endpoint('GET', '/api/telephony/floor', {
  access: FLOOR_ROLES, summary: 'seats, queues and calls now',
  response: z.object({
    engine: z.enum(['asterisk', 'simulated', 'manual']), seats: z.array(SeatView), calls: z.array(CallView),
    queues: z.array(z.object({ code: z.string(), name: z.string(), waiting: z.number(), longestWaitSeconds: z.number(), ready: z.number(), overAnswerSeconds: z.number() })),
    counts: z.record(z.enum(AGENT_STATES), z.number()), states: z.record(z.enum(CALL_STATES), z.number()),
  }),
})
export type Floor = z.infer<typeof phoneFloor.response>
