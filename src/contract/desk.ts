/** Compositions for screens: the ticket page, the agent desk, search, overview, the citizen's page. */
import { z } from 'zod'
import { LEVELS } from '#domain/dispatch/known.ts'
import { OFFERS, REASONS } from '#domain/matter/suggest.ts'
import { STATUSES } from '#domain/ticket/ticket.ts'
import { DAY_CAUSES } from '#domain/calendar/explain-deadline.ts'
import { CLOCKS } from '#domain/calendar/limit.ts'
import { endpoint, Id, Ok, Page, pageOf, Text, Time } from './endpoint.ts'
import { RegisterTicket } from './ticket/intake-inputs.ts'
import { ClockView, DisplayPart, Light, TicketView, TimelineItem } from './ticket/view.ts'

const TicketParams = z.object({ ticketId: Id })
export const registerTicket = endpoint('POST', '/api/tickets', { body: RegisterTicket, response: TicketView.extend({ queryCode: z.string() }), access: 'front', summary: 'register a demand' })
export const getTicket = endpoint('GET', '/api/tickets/:ticketId', { params: TicketParams, response: TicketView, access: 'ticket_read', summary: 'one ticket' })
export const getTimeline = endpoint('GET', '/api/tickets/:ticketId/timeline', { params: TicketParams, response: z.object({ items: z.array(TimelineItem) }), access: 'ticket_read', summary: 'its story' })
export const DayLine = z.object({ day: z.string(), counted: z.boolean(), cause: z.enum(DAY_CAUSES), reason: z.string() })
export const explainDeadline = endpoint('GET', '/api/tickets/:ticketId/deadlines/:clock', { params: TicketParams.extend({ clock: z.enum(CLOCKS) }), query: z.object({ assignmentId: Id.optional() }), response: z.object({ clock: ClockView, rule: z.object({ code: z.string(), text: z.string(), source: z.string().nullable() }), countedFrom: Time, days: z.array(DayLine), extensions: z.array(z.object({ amount: z.number(), unit: z.string(), grantedAt: Time })) }), access: 'ticket_read', summary: 'why is it due then' })
/** Each unmasking is an event with its reason; the clear value is shown for a minute. */
export const unmaskRequester = endpoint('POST', '/api/tickets/:ticketId/unmask', { params: TicketParams, body: z.object({ reason: Text(200) }), response: z.object({ name: z.string().nullable(), phone: z.string().nullable(), idNumber: z.string().nullable(), address: z.string().nullable(), until: Time }), access: 'work', summary: 'see personal data' })

export const FoundTicket = z.object({ id: Id, number: z.string(), title: z.string(), status: z.enum(STATUSES), displayParts: z.array(DisplayPart), kindName: z.string(), categoryName: z.string().nullable(), place: z.string(), acceptedAt: Time, dueAt: Time.nullable(), light: Light, personTimes: z.number() })
export type FoundTicket = z.infer<typeof FoundTicket>
/** The counters of the overview; a search by one finds exactly the rows it counted. */
export const COUNTERS = ['accepted', 'answered', 'dispatched', 'closed', 'overdue', 'open', 'closed_in_time', 'closed_measured', 'satisfied', 'asked'] as const
/** Words, a number, or (for those who may) a full phone / last four digits; newest first. */
export const searchTickets = endpoint('POST', '/api/tickets/search', { body: Page.extend({ text: z.string().max(120).default(''), statuses: z.array(z.enum(STATUSES)).default([]), kind: z.string().optional(), categoryCode: z.string().optional(), areaCode: z.string().optional(), channel: z.string().optional(), line: z.string().optional(), service: z.string().optional(), counter: z.enum(COUNTERS).optional(), from: z.iso.date().optional(), to: z.iso.date().optional() }), response: pageOf(FoundTicket), access: 'ticket_read', summary: 'search tickets', idempotent: false })
/** The phone travels in the body so that it stands in no access log. */
export const lookUpCaller = endpoint('POST', '/api/desk/caller', { body: z.object({ phone: z.string().min(4).max(24) }), response: z.object({ known: z.boolean(), name: z.string().nullable(), enterprise: z.string().nullable(), contacts: z.number(), open: z.array(FoundTicket), history: z.array(FoundTicket) }), access: 'front', summary: 'who is calling', idempotent: false })
export const similarTickets = endpoint('POST', '/api/desk/similar', { body: z.object({ text: z.string().max(4000), areaCode: z.string().optional(), categoryCode: z.string().optional(), complainedOf: z.string().max(120).optional(), phone: z.string().max(24).optional(), excludeId: Id.optional() }), response: z.object({ items: z.array(FoundTicket.extend({ why: z.string(), offer: z.enum(OFFERS), reasons: z.array(z.enum(REASONS)) })) }), access: 'center', summary: 'similar tickets', idempotent: false })
export const previewDeadlines = endpoint('POST', '/api/desk/deadlines', { body: z.object({ kind: z.string(), categoryCode: z.string().optional(), urgency: z.string(), party: z.string(), service: z.string().optional() }), response: z.object({ clocks: z.array(z.object({ clock: z.enum(CLOCKS), rule: z.string(), dueAt: Time, text: z.string(), placeholder: z.boolean() })) }), access: 'center', summary: 'which deadlines would run', idempotent: false })
/** Why a unit is suggested: in words, and where to look. `against`: it speaks against the unit. */
export const SuggestionReason = z.object({ type: z.enum(['service', 'catalogue', 'place', 'ticket', 'precedent', 'named', 'practice', 'complained']), text: z.string(), against: z.boolean(), points: z.number(), link: z.object({ to: z.enum(['catalogue', 'ticket', 'precedent', 'area']), id: z.string() }).nullable() })
export type SuggestionReason = z.infer<typeof SuggestionReason>
export const SuggestedRow = z.object({ row: z.string(), leadUnitId: Id, leadUnit: z.string(), co: z.array(z.object({ id: Id, name: z.string() })), basis: z.string(), boundary: z.string().nullable(), why: z.string(), confidence: z.number(), level: z.enum(LEVELS), reasons: z.array(SuggestionReason) })
export type SuggestedRow = z.infer<typeof SuggestedRow>
/** Ranked units with reasons: catalogue, place, the demand's own words, like tickets and how they ended, precedents. Works without a category. `ticketId`: the demand's own ticket, which is no earlier one and says who is complained of. */
export const suggestUnits = endpoint('POST', '/api/desk/units', { body: z.object({ categoryCode: z.string().optional(), areaCode: z.string().optional(), service: z.string().optional(), title: z.string().max(200).optional(), text: z.string().max(4000).optional(), complainedUnitId: Id.optional(), complainedName: z.string().max(120).optional(), ticketId: Id.optional() }), response: z.object({ rows: z.array(SuggestedRow) }), access: 'center', summary: 'suggested units with reasons', idempotent: false })

export const Draft = z.object({ id: z.string().max(60), data: z.record(z.string(), z.unknown()), savedAt: Time })
export const listDrafts = endpoint('GET', '/api/desk/drafts', { response: z.object({ items: z.array(Draft) }), access: 'front', summary: 'my drafts' })
export const saveDraft = endpoint('PUT', '/api/desk/drafts/:draftId', { params: z.object({ draftId: z.string().max(60) }), body: z.object({ data: z.record(z.string(), z.unknown()) }), response: Draft, access: 'front', summary: 'keep a draft', idempotent: false })
export const dropDraft = endpoint('DELETE', '/api/desk/drafts/:draftId', { params: z.object({ draftId: z.string().max(60) }), response: Ok, access: 'front', summary: 'drop a draft' })

export const AttachmentView = z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number(), kind: z.string(), at: Time, by: z.string() })
export const listAttachments = endpoint('GET', '/api/tickets/:ticketId/attachments', { params: TicketParams, response: z.object({ items: z.array(AttachmentView) }), access: 'ticket_read', summary: 'files' })

const Count = z.object({ code: z.string(), name: z.string(), count: z.number() })
export const overview = endpoint('GET', '/api/overview', { response: z.object({ today: z.object({ accepted: z.number(), answered: z.number(), dispatched: z.number(), closed: z.number(), overdue: z.number(), open: z.number() }), byStatus: z.array(Count), byKind: z.array(Count), byChannel: z.array(Count), byCategory: z.array(Count), byArea: z.array(Count), byLine: z.array(Count), byService: z.array(Count), days: z.array(z.object({ day: z.string(), accepted: z.number(), closed: z.number() })), closedInTime: z.object({ numerator: z.number(), denominator: z.number() }), satisfied: z.object({ numerator: z.number(), denominator: z.number() }), meanHandlingDays: z.number().nullable(), figures: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), kind: z.string(), period: z.string().nullable(), source: z.string().nullable() })) }), access: 'signed_in', summary: 'counters' })

/** The citizen's page: number + query code, plain words, every deadline. */
export const citizenProgress = endpoint('POST', '/api/public/progress', { body: z.object({ number: Text(40), queryCode: Text(20) }), response: z.object({ number: z.string(), title: z.string(), state: z.string(), closed: z.boolean(), acceptedAt: Time, steps: z.array(z.object({ at: Time, text: z.string() })), deadlines: z.array(z.object({ what: z.string(), dueAt: Time, light: Light, doneAt: Time.nullable() })), answers: z.array(z.object({ unit: z.string(), text: z.string(), at: Time })), messages: z.array(z.object({ at: Time, text: z.string() })), center: z.string() }), access: 'public', summary: 'progress for the citizen', idempotent: false })
export const publicInfo = endpoint('GET', '/api/public/info', { response: z.object({ title: z.string(), subtitle: z.string(), color: z.string(), generated: z.boolean(), centers: z.array(z.object({ code: z.string(), name: z.string() })) }), access: 'public', summary: 'names and look' })
