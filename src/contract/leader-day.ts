/** 领导接听 / 一把手听民声: from the choice of the unit to the published result. */
import { z } from 'zod'
import { HALVES } from '#domain/leader-day/half-day.ts'
import { SESSION_MOVES, SESSION_STATES } from '#domain/leader-day/session-life.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

const Day = z.iso.date()
const OFFICE = ['leader_office'] as const
const READERS = ['leader_office', 'leader', 'shift_leader', 'agent', 'panel_secretary', 'supervision_office', 'unit_handler', 'unit_head'] as const
/** those at the seats of a session, and who runs it */
const SEATS = ['leader_office', 'shift_leader', 'agent'] as const
const SPEAKERS = ['leader', 'unit_head', 'leader_office'] as const
export const ACTS = ['answer', 'assign', 'coordinate', 'supervise'] as const

export const SessionView = z.object({
  id: Id, ruleCode: z.string(), ruleName: z.string(), leaderName: z.string(), unitId: Id.nullable(), unitName: z.string().nullable(), day: Day, half: z.enum(HALVES), startsAt: Time, endsAt: Time, scope: z.string(),
  seat: z.string().nullable(), state: z.enum(SESSION_STATES), version: z.number(), tickets: z.number(), tasks: z.number(), tasksOverdue: z.number(), mine: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>
const RateView = z.object({ part: z.number(), of: z.number(), rate: z.number().nullable() })
export const SessionTicket = z.object({
  id: Id, number: z.string(), title: z.string(), status: z.string(), how: z.enum(['registered', 'answered', 'linked']), callReference: z.string().nullable(), media: z.boolean(), mediaLink: z.string().nullable(), mediaNote: z.string().nullable(),
  called: z.object({ at: Time, contacted: z.boolean(), solved: z.enum(['solved', 'partly', 'not_solved']), satisfied: z.boolean() }).nullable(),
})
export type SessionTicket = z.infer<typeof SessionTicket>
export const TaskView = z.object({ id: Id, title: z.string(), ticketId: Id.nullable(), unitName: z.string(), dueOn: Day, overdue: z.boolean(), result: z.string().nullable(), doneAt: Time.nullable(), mayReport: z.boolean() })
export type TaskView = z.infer<typeof TaskView>
export const SessionDetail = SessionView.extend({
  categoryCodes: z.array(z.string()), chosenFor: z.string().nullable(), agents: z.array(z.object({ id: Id, name: z.string() })), announcement: z.string().nullable(), announcementDraft: z.string(),
  channels: z.array(z.object({ phase: z.enum(['before', 'after']), channel: z.string(), announcedAt: Time, byName: z.string(), link: z.string().nullable(), reach: z.number().nullable() })), channelNames: z.array(z.string()),
  reach: z.number(), ticketList: z.array(SessionTicket), acts: z.array(z.object({ id: Id, kind: z.enum(ACTS), text: z.string(), ticketId: Id.nullable(), leaderName: z.string(), writtenByName: z.string().nullable(), at: Time })),
  coordination: z.object({ at: Time.nullable(), place: z.string().nullable(), members: z.array(z.string()) }), taskList: z.array(TaskView),
  rates: z.object({ tickets: z.number(), called: z.number(), responded: RateView, solved: RateView, satisfied: RateView }), mediaLimits: z.object({ min: z.number(), max: z.number() }).nullable(),
  results: z.string().nullable(), cancelReason: z.string().nullable(), abilities: z.array(z.enum(SESSION_MOVES)), mayEdit: z.boolean(), maySpeak: z.boolean(), mayLink: z.boolean(), mayChooseMedia: z.boolean(),
})
export type SessionDetail = z.infer<typeof SessionDetail>
export const GapView = z.object({ ruleCode: z.string(), ruleName: z.string(), who: z.string(), every: z.enum(['week', 'month']), from: Day, to: Day, proposed: Day.nullable() })
export type GapView = z.infer<typeof GapView>

const OfSession = z.object({ sessionId: Id })
/** Defaults stand where a session is planned: in a change they would undo what is not named. */
const SessionInput = z.object({
  ruleCode: z.string().max(64), leaderName: Text(60), leaderId: Id.optional(), unitId: Id.optional(), day: Day, half: z.enum(HALVES), scope: Text(300), categoryCodes: z.array(z.string().max(60)).max(20), chosenFor: z.string().trim().max(500).optional(), seat: z.string().trim().max(60).optional(), agentIds: z.array(Id).max(40),
})
export const listSessions = endpoint('GET', '/api/leader-days/sessions', {
  query: z.object({ from: Day, to: Day }),
  response: z.object({ items: z.array(SessionView), gaps: z.array(GapView), rules: z.array(z.object({ code: z.string(), name: z.string(), who: z.string(), every: z.enum(['week', 'month', 'plan']), units: z.number().nullable() })), leaders: z.array(z.object({ id: Id, name: z.string() })), agents: z.array(z.object({ id: Id, name: z.string() })), mayPlan: z.boolean() }),
  access: READERS, summary: 'plan of sessions with its gaps',
})
export const getSession = endpoint('GET', '/api/leader-days/sessions/:sessionId', { params: OfSession, response: SessionDetail, access: READERS, summary: 'one session: before, during, after' })
const ProposedView = z.object({ code: z.string(), name: z.string(), now: z.number(), before: z.number(), asked: z.number(), dissatisfied: z.number(), share: z.number(), growth: z.number().nullable(), dissatisfiedShare: z.number().nullable(), reasons: z.array(z.enum(['many', 'rising', 'dissatisfied'])) })
export type ProposedView = z.infer<typeof ProposedView>
export const proposeSessions = endpoint('GET', '/api/leader-days/proposal', {
  query: z.object({ from: Day, to: Day, unitId: Id.optional() }), response: z.object({ from: Day, to: Day, beforeFrom: Day, units: z.array(ProposedView), categories: z.array(ProposedView), choose: z.number().nullable() }), access: OFFICE, summary: 'units and scope proposed from the figures of demands',
})
export const planSession = endpoint('POST', '/api/leader-days/sessions', { body: SessionInput.extend({ half: z.enum(HALVES).default('morning'), categoryCodes: SessionInput.shape.categoryCodes.default([]), agentIds: SessionInput.shape.agentIds.default([]) }), response: SessionDetail, access: OFFICE, summary: 'plan a session' })
export const changeSession = endpoint('POST', '/api/leader-days/sessions/:sessionId', { params: OfSession, body: SessionInput.omit({ ruleCode: true }).partial().extend({ version: z.number(), announcement: z.string().trim().max(2000).optional(), results: z.string().trim().max(4000).optional() }), response: SessionDetail, access: OFFICE, summary: 'date, seat, agents, announcement, results' })
export const moveSession = endpoint('POST', '/api/leader-days/sessions/:sessionId/moves', { params: OfSession, body: z.object({ move: z.enum(SESSION_MOVES), version: z.number(), reason: z.string().trim().max(300).optional() }), response: SessionDetail, access: ['leader_office', 'shift_leader'], summary: 'announce, open, hold, coordinate, publish, cancel' })
export const markChannel = endpoint('POST', '/api/leader-days/sessions/:sessionId/channels', { params: OfSession, body: z.object({ phase: z.enum(['before', 'after']), channel: Text(60), link: z.url().max(500).optional(), reach: z.number().int().min(0).max(2_000_000_000).optional() }), response: SessionDetail, access: OFFICE, summary: 'announced in a channel; its reach, known later' })
export const linkTicket = endpoint('POST', '/api/leader-days/sessions/:sessionId/tickets', { params: OfSession, body: z.object({ ticketNumber: Text(40), how: z.enum(['registered', 'answered', 'linked']).default('linked'), callReference: z.string().trim().max(100).optional() }), response: SessionDetail, access: SEATS, summary: 'a ticket of the session' })
export const recordAct = endpoint('POST', '/api/leader-days/sessions/:sessionId/acts', { params: OfSession, body: z.object({ kind: z.enum(ACTS), text: Text(2000), ticketId: Id.optional() }), response: SessionDetail, access: SPEAKERS, summary: 'the leader answers, assigns, coordinates, supervises, under the own name' })
export const coordinateSession = endpoint('POST', '/api/leader-days/sessions/:sessionId/coordination', {
  params: OfSession, body: z.object({ version: z.number(), place: Text(200), members: z.array(Text(100)).max(40).default([]), tasks: z.array(z.object({ title: Text(300), ticketId: Id.optional(), unitId: Id, dueOn: Day })).min(1).max(50) }), response: SessionDetail, access: OFFICE, summary: 'the meeting right after: who is responsible and by when',
})
export const reportTask = endpoint('POST', '/api/leader-days/tasks/:taskId/result', { params: z.object({ taskId: Id }), body: z.object({ result: Text(2000) }), response: SessionDetail, access: ['unit_handler', 'unit_head', 'leader_office'], summary: 'result of a task' })
export const chooseMedia = endpoint('POST', '/api/leader-days/sessions/:sessionId/media', { params: OfSession, body: z.object({ version: z.number(), ticketIds: z.array(Id).max(50), note: z.string().trim().max(500).optional() }), response: SessionDetail, access: OFFICE, summary: 'matters chosen for media follow-up' })
export const linkMedia = endpoint('POST', '/api/leader-days/sessions/:sessionId/media/:ticketId', { params: OfSession.extend({ ticketId: Id }), body: z.object({ link: z.url().max(500), note: z.string().trim().max(500).optional() }), response: SessionDetail, access: OFFICE, summary: 'what the media published on it' })
export const sessionsCalendar = endpoint('GET', '/api/leader-days/calendar', { query: z.object({ from: Day, to: Day }), response: z.unknown(), access: READERS, summary: 'the plan as iCalendar' })
