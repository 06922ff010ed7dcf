/** 话务数字: wallboard, figures of a period, the call log, and each agent's own. Numbers without an engine are null: not measured, not 0. */
import { z } from 'zod'
import { CALL_OUTCOMES, CALL_SOURCES } from '#domain/telephony/call-row.ts'
import { CALL_STATES, LEG_ROLES } from '#domain/telephony/call.ts'
import { CENTER_ROLES, OVERSIGHT_ROLES } from '#domain/people/actor.ts'
import { endpoint, Id, Page, pageOf, Time } from './endpoint.ts'
import { PHONE_ROLES } from './telephony.ts'

export const WALLBOARD_ROLES = [...CENTER_ROLES, ...OVERSIGHT_ROLES] as const
export const FIGURE_ROLES = ['shift_leader', 'inspector', 'supervisor', 'supervision_office', 'assessor', 'leader', 'leader_office'] as const
export const CALL_LOG_ROLES = ['shift_leader', 'inspector'] as const

/** count of: both stand on the screen */
const Share = z.object({ count: z.number(), of: z.number() })
const Source = z.enum(CALL_SOURCES)
const HalfHour = z.object({ at: Time, offered: z.number(), usual: z.number().nullable(), forecast: z.number().nullable(), /** 需 by Erlang C of the forecast, 有 as it was or is */ needed: z.number().nullable(), staffed: z.number().nullable() })

export const wallboard = endpoint('GET', '/api/telephony/wallboard', {
  response: z.object({
    source: Source, now: Time, connectTarget: z.number(), callsToday: z.number(), waiting: z.number().nullable(), longestWaitSeconds: z.number().nullable(), connect: Share.nullable(),
    within15: z.object({ count: z.number(), answered: z.number(), offered: z.number() }).nullable(),
    agents: z.object({ ready: z.number(), ringing: z.number(), talking: z.number(), wrapUp: z.number(), break: z.number(), away: z.number() }).nullable(),
    halfHours: z.array(HalfHour), weeksMeasured: z.number(), queues: z.array(z.object({ code: z.string(), name: z.string(), waiting: z.number(), longestWaitSeconds: z.number(), today: Share })),
    last: z.array(z.object({ id: Id, direction: z.enum(['in', 'out']), lineName: z.string(), queueName: z.string(), state: z.enum(CALL_STATES), answered: z.boolean(), offeredAt: Time, waitSeconds: z.number() })),
  }), access: WALLBOARD_ROLES, summary: 'calls now and today, for the wall',
})
export type Wallboard = z.infer<typeof wallboard.response>

const Figures = z.object({
  offered: z.number(), answered: z.number(), abandoned: z.number(), refused: z.number(), shortAbandoned: z.number(), connect: Share, connectWithoutShort: Share,
  within15OfAnswered: Share, within15OfOffered: Share, within30OfAnswered: Share, within30OfOffered: Share, meanWait: z.number().nullable(), meanTalk: z.number().nullable(), meanWrapUp: z.number().nullable(),
  overflowed: z.number(), handedOver: z.number(), resolved: Share, rated: Share, meanRating: z.number().nullable(),
})
export type FiguresView = z.infer<typeof Figures>
const Named = z.object({ code: z.string(), name: z.string(), figures: Figures })
const AgentFigures = z.object({ answered: z.number(), dialled: z.number(), meanWait: z.number().nullable(), meanTalk: z.number().nullable(), meanWrapUp: z.number().nullable(), resolved: Share, meanRating: z.number().nullable(), occupancy: Share })
export type AgentFiguresView = z.infer<typeof AgentFigures>

/** agents: for shift leaders; empty for others. occupancy in milliseconds. @throws figures_period_too_long */
export const callFigures = endpoint('GET', '/api/telephony/figures', {
  query: z.object({ from: z.iso.date(), to: z.iso.date(), source: Source.default('engine') }),
  response: z.object({
    from: Time, to: Time, source: Source, shortAbandonSeconds: z.number(), connectTarget: z.number(), all: Figures, worst: Share.extend({ endsAt: Time }).nullable(), occupancy: Share,
    byHalfHour: z.array(z.object({ at: Time, offered: z.number(), answered: z.number() })), byQueue: z.array(Named), bySkill: z.array(Named), byLine: z.array(Named.extend({ number: z.string() })),
    agents: z.array(z.object({ id: Id, name: z.string(), figures: AgentFigures })),
  }), access: FIGURE_ROLES, summary: 'figures of calls over a period',
})
export type CallFigures = z.infer<typeof callFigures.response>

const LoggedCall = z.object({
  id: Id, source: Source, direction: z.enum(['in', 'out']), outcome: z.enum(CALL_OUTCOMES), offeredAt: Time, lineName: z.string(), queueName: z.string(), number: z.string(), agentName: z.string(),
  waitSeconds: z.number().nullable(), talkSeconds: z.number().nullable(), rating: z.number().nullable(), ticketId: Id.nullable(), overflowed: z.boolean(), handedOver: z.boolean(),
})
export type LoggedCall = z.infer<typeof LoggedCall>
/** number: masked; empty for a confidential line */
export const callLog = endpoint('GET', '/api/telephony/calls', {
  query: Page.extend({ from: z.iso.date().optional(), to: z.iso.date().optional(), source: Source.optional(), outcome: z.enum(CALL_OUTCOMES).optional(), direction: z.enum(['in', 'out']).optional(), line: z.string().max(40).optional(), queue: z.string().max(40).optional(), agentId: Id.optional() }),
  response: pageOf(LoggedCall), access: CALL_LOG_ROLES, summary: 'calls, newest first',
})
/** @throws not_found */
export const callStory = endpoint('GET', '/api/telephony/calls/:callId', {
  params: z.object({ callId: Id }),
  response: LoggedCall.extend({
    legs: z.array(z.object({ role: z.enum(LEG_ROLES), name: z.string(), state: z.enum(['ringing', 'up', 'held', 'ended']), since: Time, listens: z.enum(['listen', 'whisper', 'barge']).nullable() })),
    events: z.array(z.object({ type: z.string(), at: Time, agentName: z.string(), detail: z.string() })), wrapUpSeconds: z.number().nullable(),
  }), access: CALL_LOG_ROLES, summary: 'one call: who took part and what happened',
})
export type CallStory = z.infer<typeof callStory.response>

/** median: of everybody who took a call today; null where fewer than three did, so that nobody is pointed at */
export const myFigures = endpoint('GET', '/api/telephony/my-figures', {
  response: z.object({ source: Source, mine: AgentFigures, median: AgentFigures.nullable(), people: z.number() }), access: PHONE_ROLES, summary: 'my calls today beside the median',
})
export const myCalls = endpoint('GET', '/api/telephony/my-calls', { query: Page, response: pageOf(LoggedCall), access: PHONE_ROLES, summary: 'my calls today' })
/** lines and queues to choose from */
export const callChoices = endpoint('GET', '/api/telephony/call-choices', {
  response: z.object({ source: Source, lines: z.array(z.object({ code: z.string(), name: z.string() })), queues: z.array(z.object({ code: z.string(), name: z.string() })), agents: z.array(z.object({ id: Id, name: z.string() })) }), access: FIGURE_ROLES, summary: 'what calls can be chosen by',
})
