/** 监督一张网: candidates and hand-over for who initiates; items, outcomes, totals and the record of readings for the discipline readers. */
import { z } from 'zod'
import { ITEM_MOVES, ITEM_STATES, RECEIPTS } from '#domain/linkage/item.ts'
import { INITIATOR_ROLES } from '#domain/profile/linkage.ts'
import { endpoint, Id, Ok, Page, pageOf, Text, Time } from './endpoint.ts'
import { Code, LocalDay } from './profile/words.ts'

const ReasonView = z.object({ condition: z.string(), times: z.number(), needed: z.number(), lastAt: Time })
const Named = z.object({ code: z.string(), name: z.string() })
const HandOverView = z.object({
  center: z.string(), class: z.string(), rule: z.string(), number: z.string(), acceptedAt: Time, category: z.string().nullable(), area: z.string().nullable(),
  title: z.string(), demand: z.string(), elements: z.record(z.string(), z.string()), complainedOf: z.object({ type: z.string(), name: z.string() }).nullable(),
  party: z.string(), personsRepresented: z.number(), rehandled: z.number(), urged: z.number(), revisit: z.object({ solved: z.string(), result: z.string() }).nullable(),
  units: z.array(z.object({ name: z.string(), role: z.string(), assignedAt: Time, repliedAt: Time.nullable(), answer: z.string().nullable(), saidSolved: z.string().nullable() })),
  reasons: z.array(ReasonView), note: z.string().nullable(), requester: z.object({ name: z.string().nullable(), phone: z.string().nullable(), enterprise: z.string().nullable() }).nullable(),
})
export type HandOverView = z.infer<typeof HandOverView>
/** What who initiates sees: why, and how far it is. Never what came of it. */
const CandidateView = z.object({
  id: Id, version: z.number(), state: z.enum(ITEM_STATES), number: z.string(), title: z.string(), class: Named, rule: z.object({ code: z.string(), name: z.string(), placeholder: z.boolean() }), link: Named,
  reasons: z.array(ReasonView), foundAt: Time, passedAt: Time.nullable(), stateAt: Time, consent: z.boolean().nullable(), dropReason: z.string().nullable(), abilities: z.array(z.enum(ITEM_MOVES)),
})
export type CandidateView = z.infer<typeof CandidateView>
const PartnerView = z.object({ link: Named, connected: z.boolean(), waiting: z.number(), problem: z.string().nullable() })
const Params = z.object({ itemId: Id })

export const listCandidates = endpoint('GET', '/api/discipline/candidates', { query: z.object({ state: z.enum(['open', 'passed', 'dropped']).default('open') }), response: z.object({ items: z.array(CandidateView), partners: z.array(PartnerView) }), access: INITIATOR_ROLES, summary: 'what the linkage rules propose to pass' })
/** Looking at a package is a reading, and stands on the record. */
export const previewHandOver = endpoint('GET', '/api/discipline/items/:itemId/package', { params: Params, query: z.object({ note: z.string().trim().max(2000).optional() }), response: z.object({ package: HandOverView, checksum: z.string(), stillNamed: z.boolean() }), access: INITIATOR_ROLES, summary: 'the hand-over package as it would be sent' })
const WithNote = { checksum: z.string().length(64), note: z.string().trim().max(2000).optional() }
export const InitiateInput = z.discriminatedUnion('move', [
  z.object({ move: z.literal('consent'), given: z.boolean(), how: Text(500) }),
  z.object({ move: z.literal('drop'), reason: Text(500) }),
  z.object({ move: z.literal('take_up'), reason: Text(500) }),
  z.object({ move: z.literal('pass'), ...WithNote }),
  z.object({ move: z.literal('resend'), ...WithNote }),
])
export type InitiateInput = z.infer<typeof InitiateInput>
export const moveItem = endpoint('POST', '/api/discipline/items/:itemId/moves', { params: Params, body: InitiateInput, response: CandidateView, access: INITIATOR_ROLES, summary: 'pass a candidate on, or drop it' })

const OutcomeView = z.object({ id: Id, corrects: Id.nullable(), recoveredCents: z.number(), persons: z.number(), text: z.string().nullable(), at: Time, by: z.string(), overLink: z.boolean() })
const ItemRow = z.object({ id: Id, state: z.enum(ITEM_STATES), number: z.string(), class: Named, rule: z.string(), passedAt: Time, stateAt: Time, initiator: z.string(), recoveredCents: z.number(), persons: z.number() })
export type ItemRow = z.infer<typeof ItemRow>
export const ItemView = ItemRow.extend({
  package: HandOverView, checksum: z.string(), intact: z.boolean(), sent: z.object({ state: z.string(), attempts: z.number(), sentAt: Time.nullable(), problem: z.string().nullable() }).nullable(), connected: z.boolean(),
  receipts: z.array(z.object({ id: Id, kind: z.enum(RECEIPTS), reason: z.string().nullable(), at: Time, by: z.string(), overLink: z.boolean() })), outcomes: z.array(OutcomeView), abilities: z.array(z.enum(ITEM_MOVES)),
})
export type ItemView = z.infer<typeof ItemView>
const READER = ['discipline_reader'] as const
export const listItems = endpoint('GET', '/api/discipline/items', { query: Page.extend({ state: z.enum(ITEM_STATES).optional(), class: Code.optional() }), response: pageOf(ItemRow), access: READER, summary: 'items passed' })
/** The door is open to everybody signed in so that an attempt without the role is refused and recorded, not only refused. */
export const getItem = endpoint('GET', '/api/discipline/items/:itemId', { params: Params, response: ItemView, access: 'signed_in', summary: 'one item; every reading is recorded' })
export const recordReceipt = endpoint('POST', '/api/discipline/items/:itemId/receipts', { params: Params, body: z.object({ kind: z.enum(RECEIPTS), reason: z.string().trim().max(2000).optional() }), response: Ok, access: READER, summary: 'a receipt recorded by hand' })
const Cents = z.number().int().min(0).max(1e13)
const Persons = z.number().int().min(0).max(1e6)
export const recordOutcome = endpoint('POST', '/api/discipline/items/:itemId/outcomes', { params: Params, body: z.object({ recoveredCents: Cents, persons: Persons, text: Text(4000) }), response: Ok, access: READER, summary: 'an outcome recorded by hand' })
/** What is right; the difference becomes a row. */
export const correctOutcome = endpoint('POST', '/api/discipline/items/:itemId/outcomes/:outcomeId/correction', { params: Params.extend({ outcomeId: Id }), body: z.object({ recoveredCents: Cents, persons: Persons, reason: Text(2000) }), response: Ok, access: READER, summary: 'correct an outcome by a row' })

const Total = z.object({ initiated: z.number(), accepted: z.number(), refused: z.number(), concluded: z.number(), recoveredCents: z.number(), persons: z.number() })
const Period = z.object({ from: LocalDay, to: LocalDay })
export const disciplineTotals = endpoint('GET', '/api/discipline/totals', { query: Period, response: z.object({ classes: z.array(Total.extend({ class: Named })), all: Total }), access: READER, summary: 'items initiated, money and persons recovered in a period' })
const ReadingView = z.object({ id: Id, at: Time, user: z.string(), unit: z.string(), item: z.object({ id: Id, number: z.string(), class: z.string() }), what: z.enum(['preview', 'item', 'refused']) })
export const listReadings = endpoint('GET', '/api/discipline/readings', { query: Page.extend(Period.partial().shape).extend({ itemId: Id.optional() }), response: pageOf(ReadingView), access: ['discipline_reader', 'auditor'], summary: 'who read what when' })

/** The secret is written, never read. */
export const PartnerRow = PartnerView.extend({
  url: z.string().nullable(), classes: z.array(Named).nullable(), active: z.boolean(), setAt: Time.nullable(), lastTriedAt: Time.nullable(), lastAnswer: z.string().nullable(),
  /** whether any rule passes items over it, and whether telephone hand-overs run beside it under a register of their own */ rules: z.number(), oneKey: z.boolean(),
})
export type PartnerRow = z.infer<typeof PartnerRow>
export const listPartners = endpoint('GET', '/api/linkage/partners', { response: z.object({ items: z.array(PartnerRow), classes: z.array(Named) }), access: 'system_admin', summary: 'links and who is connected' })
export const setPartner = endpoint('POST', '/api/linkage/partners', {
  body: z.object({ link: Code, url: z.url({ protocol: /^https?$/ }).max(500), token: z.string().regex(/^\S{20,200}$/).optional(), classes: z.array(Code).max(50).nullable().default(null), active: z.boolean().default(true) }),
  response: Ok, access: 'system_admin', summary: 'register a partner; a secret not given stays',
})
/** Neither the ticket nor its number: who administers sees that something waits, not whose it is. */
export const OutgoingRow = z.object({ id: Id, link: Named, class: Named, checksum: z.string(), state: z.enum(['waiting', 'sent']), attempts: z.number(), dueAt: Time, triedAt: Time.nullable(), sentAt: Time.nullable(), answer: z.string().nullable(), problem: z.string().nullable() })
export type OutgoingRow = z.infer<typeof OutgoingRow>
export const listOutgoing = endpoint('GET', '/api/linkage/outgoing', { query: Page.extend({ link: Code.optional(), state: z.enum(['waiting', 'sent']).optional() }), response: pageOf(OutgoingRow), access: 'system_admin', summary: 'what waits for partners, and what was sent' })
export const retryOutgoing = endpoint('POST', '/api/linkage/outgoing/:outgoingId/retry', { params: z.object({ outgoingId: Id }), body: z.object({}), response: Ok, access: 'system_admin', summary: 'try again at once' })

/** What the other side sends: docs of the format stand with the endpoint. Repeating a message changes nothing. */
export const PartnerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receipt'), center: Code, itemId: Id, messageId: Id, receipt: z.enum(RECEIPTS), reason: z.string().trim().max(2000).optional(), at: Time, by: Text(100) }),
  z.object({ kind: z.literal('outcome'), center: Code, itemId: Id, messageId: Id, recoveredCents: Cents, persons: Persons, text: Text(4000), at: Time, by: Text(100) }),
  z.object({ kind: z.literal('correction'), center: Code, itemId: Id, messageId: Id, corrects: Id, recoveredCents: Cents, persons: Persons, text: Text(2000), at: Time, by: Text(100) }),
])
export type PartnerMessage = z.infer<typeof PartnerMessage>
export const partnerMessage = endpoint('POST', '/open/v1/discipline/messages', { body: PartnerMessage, response: Ok, access: 'public', summary: 'receipts and outcomes from the discipline net (bearer token)', idempotent: false })
/** What we post to the partner's address; `id` is the same at each attempt. The reply may carry the first receipt. */
export const OutgoingItem = z.object({ id: Id, center: z.string(), link: z.string(), itemId: Id, checksum: z.string(), package: HandOverView })
export const OutgoingReply = z.object({ received: z.boolean().optional() })
