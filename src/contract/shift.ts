/** 排班: who sits when, what is needed, what nobody covers, what one shift tells the next. */
import { z } from 'zod'
import { SWAP_MOVES, SWAP_STATES } from '#domain/shift/swap-life.ts'
import { isHalfHourTime } from '#domain/shift/template-span.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

const Day = z.iso.date()
const FRONT = ['agent', 'shift_leader'] as const
const LEADER = ['shift_leader'] as const
const HalfHourTime = z.string().refine(isHalfHourTime, 'on the half hour')

export const TemplateView = z.object({ id: Id, name: z.string(), from: z.string(), to: z.string(), active: z.boolean() })
export const DutyView = z.object({ id: Id, day: Day, templateId: Id, templateName: z.string(), userId: Id, userName: z.string(), startsAt: Time, endsAt: Time, onLeave: z.boolean(), mine: z.boolean(), swapAsked: z.boolean() })
export type DutyView = z.infer<typeof DutyView>
export const NoteView = z.object({ id: Id, day: Day, templateId: Id, templateName: z.string(), text: z.string(), writtenAt: Time, writtenByName: z.string(), confirmedAt: Time.nullable(), confirmedByName: z.string().nullable(), overdue: z.boolean(), mayConfirm: z.boolean() })
export type NoteView = z.infer<typeof NoteView>
export const SwapView = z.object({ id: Id, dutyId: Id, day: Day, templateName: z.string(), startsAt: Time, askerName: z.string(), askedName: z.string(), otherDay: Day.nullable(), otherTemplateName: z.string().nullable(), reason: z.string(), state: z.enum(SWAP_STATES), abilities: z.array(z.enum(SWAP_MOVES)) })
export type SwapView = z.infer<typeof SwapView>

/** An agent sees names and times of the week, and acts on the own duties. */
export const shiftWeek = endpoint('GET', '/api/shifts/week', {
  query: z.object({ from: Day }),
  response: z.object({
    days: z.array(Day), templates: z.array(TemplateView), duties: z.array(DutyView), people: z.array(z.object({ id: Id, name: z.string() })), leave: z.array(z.object({ id: Id, userId: Id, userName: z.string(), fromDay: Day, toDay: Day, reason: z.string().nullable() })),
    /** 336 half hours from Monday 00:00 */
    halfHours: z.array(z.object({ at: Time, staffed: z.number(), needed: z.number(), load: z.number() })), uncovered: z.array(Time), alarms: z.array(z.object({ halfHour: Time, raisedAt: Time })),
    basis: z.object({ source: z.enum(['tickets', 'calls']), weeks: z.number(), handleSeconds: z.number(), share: z.number(), withinSeconds: z.number(), placeholder: z.boolean() }),
    notes: z.array(NoteView), swaps: z.array(SwapView), mayPlan: z.boolean(),
  }), access: FRONT, summary: 'one week: duties, coverage, forecast, hand-over',
})
export const saveTemplate = endpoint('POST', '/api/shifts/templates', { body: z.object({ id: Id.optional(), name: Text(40), from: HalfHourTime, to: HalfHourTime, active: z.boolean().default(true) }), response: TemplateView, access: LEADER, summary: 'a shift of the day' })
export const planDuties = endpoint('POST', '/api/shifts/duties', { body: z.object({ templateId: Id, days: z.array(Day).min(1).max(62), userIds: z.array(Id).min(1).max(200) }), response: z.object({ added: z.number(), already: z.number(), refused: z.array(z.object({ userId: Id, day: Day, why: z.enum(['shift_overlap', 'shift_on_leave']) })) }), access: LEADER, summary: 'people onto shifts; whoever is on leave or on duty already is told, not put on' })
export const dropDuty = endpoint('DELETE', '/api/shifts/duties/:dutyId', { params: z.object({ dutyId: Id }), response: z.object({ uncovered: z.array(Time) }), access: LEADER, summary: 'off the shift; tells which half hours nobody covers then' })
export const saveLeave = endpoint('POST', '/api/shifts/leave', { body: z.object({ userId: Id, fromDay: Day, toDay: Day, reason: Text(200) }), response: z.object({ id: Id, duties: z.array(Id) }), access: LEADER, summary: 'leave; the duties in it stop counting' })
export const askSwap = endpoint('POST', '/api/shifts/swaps', { body: z.object({ dutyId: Id, askedId: Id, otherDutyId: Id.optional(), reason: Text(200) }), response: SwapView, access: FRONT, summary: 'ask somebody to take a duty, or to exchange' })
export const moveSwap = endpoint('POST', '/api/shifts/swaps/:swapId/moves', { params: z.object({ swapId: Id }), body: z.object({ move: z.enum(['agree', 'refuse', 'withdraw']) }), response: SwapView, access: FRONT, summary: 'agree, refuse, withdraw' })
export const writeNote = endpoint('POST', '/api/shifts/notes', { body: z.object({ day: Day, templateId: Id, text: Text(4000) }), response: NoteView, access: FRONT, summary: 'hand-over note of a shift' })
export const confirmNote = endpoint('POST', '/api/shifts/notes/:noteId/confirmation', { params: z.object({ noteId: Id }), body: z.object({}), response: NoteView, access: FRONT, summary: 'the next shift has taken over' })
export const staffingFor = endpoint('GET', '/api/shifts/staffing', { query: z.object({ perDay: z.coerce.number().min(1).max(1_000_000), handleSeconds: z.coerce.number().int().min(10).max(3600).optional(), busyShare: z.coerce.number().min(0.01).max(1).default(0.1), peak: z.coerce.number().min(0.1).max(20).default(1) }), response: z.object({ busyHour: z.number(), erlang: z.number(), eighty: z.number(), ninetyFive: z.number() }), access: LEADER, summary: 'agents for a day of so many contacts (Erlang C)' })
