/** 疑难研判: matters, meetings, the ledger, the report. */
import { z } from 'zod'
import { MEETING_MOVES, MEETING_STATES } from '#domain/panel/meeting-life.ts'
import { PANEL_MOVES, PANEL_STATES, RESOLUTIONS } from '#domain/panel/panel-life.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'

const Day = z.iso.date()
/** who reads all of it; a unit reads what was put to it */
const READERS = ['panel_secretary', 'leader', 'leader_office', 'supervision_office', 'supervisor', 'shift_leader', 'reviewer', 'dispatcher', 'unit_signer', 'unit_handler', 'unit_head'] as const
const SECRETARY = ['panel_secretary'] as const
const MEMBERS = ['panel_secretary', 'leader', 'leader_office'] as const
const FLAGGERS = ['panel_secretary', 'shift_leader', 'reviewer', 'dispatcher', 'leader_office'] as const
const UNIT = ['unit_handler', 'unit_head'] as const

export const FileView = z.object({ id: Id, name: z.string(), bytes: z.number(), at: Time, byName: z.string() })
export type FileView = z.infer<typeof FileView>
export const PanelView = z.object({
  id: Id, title: z.string(), source: z.enum(['ticket', 'hand']), state: z.enum(PANEL_STATES), version: z.number(), listedAt: Time, tickets: z.number(),
  ownerUnitName: z.string().nullable(), measures: z.string().nullable(), dueOn: Day.nullable(), overdue: z.boolean(), recheckOn: Day.nullable(), recheckDue: z.boolean(), ledgerSince: Day.nullable(),
  meetingId: Id.nullable(), opinionsOpen: z.number(), abilities: z.array(z.enum(PANEL_MOVES)),
})
export type PanelView = z.infer<typeof PanelView>
export const OpinionView = z.object({
  id: Id, panelId: Id, title: z.string(), unitName: z.string(), question: z.string(), dueOn: Day, overdue: z.boolean(), answer: z.string().nullable(), answeredAt: Time.nullable(), answeredByName: z.string().nullable(), mayAnswer: z.boolean(),
})
export type OpinionView = z.infer<typeof OpinionView>
export const PanelDetail = PanelView.extend({
  summary: z.string(), listedByName: z.string(), report: z.string().nullable(), reportedByName: z.string().nullable(), reportedAt: Time.nullable(), feedback: z.string().nullable(), fedBackAt: Time.nullable(), reason: z.string().nullable(),
  ticketList: z.array(z.object({ id: Id, number: z.string(), title: z.string(), status: z.string() })),
  notes: z.array(z.object({ id: Id, kind: z.enum(['fact', 'earlier_answer', 'position', 'step']), unitName: z.string().nullable(), text: z.string(), at: Time, byName: z.string() })),
  opinions: z.array(OpinionView), files: z.array(FileView),
  decided: z.array(z.object({ meetingId: Id, heldOn: Day, resolution: z.enum(RESOLUTIONS), text: z.string().nullable(), ownerUnitName: z.string().nullable(), dueOn: Day.nullable(), recheckOn: Day.nullable() })),
  mayCollect: z.boolean(),
})
export type PanelDetail = z.infer<typeof PanelDetail>
const OfPanel = z.object({ panelId: Id })
const OfMeeting = z.object({ meetingId: Id })

export const listPanel = endpoint('GET', '/api/panel/matters', { query: z.object({ state: z.enum(PANEL_STATES).optional() }), response: z.object({ items: z.array(PanelView), opinions: z.array(OpinionView), counts: z.record(z.string(), z.number()), mayRun: z.boolean(), mayFlag: z.boolean(), name: z.string() }), access: READERS, summary: 'difficult matters, and opinions still owed' })
export const getPanel = endpoint('GET', '/api/panel/matters/:panelId', { params: OfPanel, response: PanelDetail, access: READERS, summary: 'one difficult matter with its dossier' })
export const flagPanel = endpoint('POST', '/api/panel/matters', { body: z.object({ title: Text(200), summary: Text(4000), ticketNumbers: z.array(z.string().trim().min(1).max(40)).max(50).default([]), matterId: Id.optional() }), response: PanelDetail, access: FLAGGERS, summary: 'flag a difficult matter; one matter may stand for several tickets' })
export const addPanelTickets = endpoint('POST', '/api/panel/matters/:panelId/tickets', { params: OfPanel, body: z.object({ ticketNumbers: z.array(z.string().trim().min(1).max(40)).min(1).max(50) }), response: PanelDetail, access: SECRETARY, summary: 'further tickets of the same matter' })
export const addPanelNote = endpoint('POST', '/api/panel/matters/:panelId/notes', { params: OfPanel, body: z.object({ kind: z.enum(['fact', 'earlier_answer', 'position']), unitId: Id.optional(), text: Text(4000) }), response: PanelDetail, access: SECRETARY, summary: 'dossier: a fact, an earlier answer, the position of a unit' })
export const askOpinion = endpoint('POST', '/api/panel/matters/:panelId/opinions', { params: OfPanel, body: z.object({ unitId: Id, question: Text(2000), dueOn: Day }), response: PanelDetail, access: SECRETARY, summary: 'ask an expert unit' })
export const answerOpinion = endpoint('POST', '/api/panel/opinions/:opinionId/answer', { params: z.object({ opinionId: Id }), body: z.object({ text: Text(4000) }), response: OpinionView, access: UNIT, summary: 'the unit’s opinion' })
export const movePanel = endpoint('POST', '/api/panel/matters/:panelId/moves', {
  params: OfPanel, body: z.object({ move: z.enum(['report', 'return_report', 'feed_back', 'recheck_stays', 'recheck_solvable', 'relist']), version: z.number(), text: Text(4000), dueOn: Day.optional(), recheckOn: Day.optional() }),
  response: PanelDetail, access: ['panel_secretary', ...UNIT], summary: 'report, feedback, re-check of the ledger',
})
/** multipart/form-data: `file` */
export const uploadPanelFile = endpoint('POST', '/api/panel/matters/:panelId/files', { params: OfPanel, response: FileView, access: ['panel_secretary', ...UNIT], summary: 'a file of the dossier', idempotent: false })
export const uploadMinutes = endpoint('POST', '/api/panel/meetings/:meetingId/files', { params: OfMeeting, response: FileView, access: SECRETARY, summary: 'signed minutes', idempotent: false })
export const downloadPanelFile = endpoint('GET', '/api/panel/files/:fileId', { params: z.object({ fileId: Id }), response: z.unknown(), access: READERS, summary: 'a file’s bytes' })

export const MeetingView = z.object({ id: Id, startsAt: Time, heldOn: Day, place: z.string(), chair: z.string(), members: z.array(z.string()), state: z.enum(MEETING_STATES), version: z.number(), matters: z.number(), resolved: z.number() })
export type MeetingView = z.infer<typeof MeetingView>
export const AgendaView = z.object({
  panelId: Id, title: z.string(), state: z.enum(PANEL_STATES), version: z.number(), resolution: z.enum(RESOLUTIONS).nullable(), text: z.string().nullable(), ownerUnitName: z.string().nullable(), dueOn: Day.nullable(), recheckOn: Day.nullable(), overdue: z.boolean(),
})
export type AgendaView = z.infer<typeof AgendaView>
export const MeetingDetail = MeetingView.extend({ minutes: z.string().nullable(), agenda: z.array(AgendaView), files: z.array(FileView), abilities: z.array(z.enum(MEETING_MOVES)), mayRun: z.boolean() })
export type MeetingDetail = z.infer<typeof MeetingDetail>
const MeetingInput = z.object({ startsAt: Time, place: Text(200), chair: Text(60), members: z.array(Text(100)).max(40) })
export const listMeetings = endpoint('GET', '/api/panel/meetings', { response: z.object({ items: z.array(MeetingView), mayRun: z.boolean(), ledBy: z.string() }), access: MEMBERS, summary: 'meetings, the next first' })
export const getMeeting = endpoint('GET', '/api/panel/meetings/:meetingId', { params: OfMeeting, response: MeetingDetail, access: MEMBERS, summary: 'one meeting: agenda, minutes, resolutions' })
export const planMeeting = endpoint('POST', '/api/panel/meetings', { body: MeetingInput.extend({ members: MeetingInput.shape.members.default([]) }), response: MeetingDetail, access: SECRETARY, summary: 'plan a meeting' })
export const changeMeeting = endpoint('POST', '/api/panel/meetings/:meetingId', { params: OfMeeting, body: MeetingInput.partial().extend({ version: z.number(), minutes: z.string().trim().max(20_000).optional() }), response: MeetingDetail, access: SECRETARY, summary: 'date, place, members; minutes' })
export const changeAgenda = endpoint('POST', '/api/panel/meetings/:meetingId/agenda', { params: OfMeeting, body: z.object({ add: z.array(Id).max(50).default([]), remove: z.array(Id).max(50).default([]) }), response: MeetingDetail, access: SECRETARY, summary: 'matters on and off the agenda' })
export const moveMeeting = endpoint('POST', '/api/panel/meetings/:meetingId/moves', { params: OfMeeting, body: z.object({ move: z.enum(MEETING_MOVES), version: z.number() }), response: MeetingDetail, access: SECRETARY, summary: 'open, close, cancel' })
export const resolvePanel = endpoint('POST', '/api/panel/meetings/:meetingId/resolutions', {
  params: OfMeeting, body: z.object({ panelId: Id, version: z.number(), resolution: z.enum(RESOLUTIONS), text: Text(4000), ownerUnitId: Id.optional(), dueOn: Day.optional(), recheckOn: Day.optional() }), response: MeetingDetail, access: SECRETARY, summary: 'what the meeting decides on a matter',
})

const Figure = z.object({ count: z.number(), ids: z.array(Id) })
export const panelReport = endpoint('GET', '/api/panel/report', {
  query: z.object({ from: Day, to: Day }),
  response: z.object({
    from: Day, to: Day, figures: z.object({ meetings: Figure, discussed: Figure, assigned: Figure, sentBack: Figure, onLedger: Figure, notOurs: Figure, fedBack: Figure, overdue: Figure }),
    meetings: z.array(z.object({ id: Id, heldOn: Day, chair: z.string(), place: z.string() })), matters: z.array(z.object({ id: Id, title: z.string(), state: z.enum(PANEL_STATES), resolution: z.enum(RESOLUTIONS), ownerUnitName: z.string().nullable(), dueOn: Day.nullable() })),
    published: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), period: z.string().nullable() })),
  }), access: MEMBERS, summary: 'meetings, matters discussed, assigned, fed back: computed from the rows, each with its rows',
})
