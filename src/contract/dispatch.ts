/** 派单目录, 责任异议, 先例: who is responsible, who disputes it, and what was adjudicated. */
import { z } from 'zod'
import { OBJECTION_MOVES, OBJECTION_STATES } from '#domain/dispatch/objection.ts'
import { endpoint, Id, Ok, Page, pageOf, Text, Time } from './endpoint.ts'

const UnitName = z.object({ id: Id, name: z.string() })
const TicketName = z.object({ id: Id, number: z.string(), title: z.string() })
/** A row with everything it rests on, as units and centre read it. */
export const CatalogueRowView = z.object({
  row: z.string(), category: z.string(), categoryCode: z.string(), area: z.string().nullable(), condition: z.string().nullable(), lead: z.string(), isPlace: z.boolean(), co: z.array(z.string()),
  basis: z.string(), boundary: z.string().nullable(), forbiddenToGrassroots: z.boolean(), words: z.array(z.string()),
})
export type CatalogueRowView = z.infer<typeof CatalogueRowView>
/** what: the change in a sentence; null where the row came with the first version */
const RowVersion = z.object({ versionId: Id, validFrom: Time, note: z.string().nullable(), change: z.string().nullable() })

export const ObjectionView = z.object({
  id: Id, version: z.number(), state: z.enum(OBJECTION_STATES), ticket: TicketName.nullable(), assignmentId: Id.nullable(), row: CatalogueRowView.nullable(),
  unit: UnitName, suggestedUnit: UnitName.nullable(), reason: z.string(), basis: z.string(), filedAt: Time, filedBy: z.string(), takenUpBy: z.string().nullable(),
  statement: z.object({ text: z.string(), at: Time, by: z.string() }).nullable(),
  decision: z.object({ unit: UnitName, text: z.string(), basis: z.string(), at: Time, by: z.string() }).nullable(),
  abilities: z.array(z.enum(OBJECTION_MOVES)),
})
export type ObjectionView = z.infer<typeof ObjectionView>
export const PrecedentView = z.object({
  id: Id, category: z.string().nullable(), area: z.string().nullable(), words: z.array(z.string()), unit: UnitName, against: UnitName.nullable(), reason: z.string(), basis: z.string(),
  source: z.enum(['objection', 'return']), ticket: TicketName.nullable(), madeAt: Time, madeBy: z.string(), withdrawn: z.object({ at: Time, by: z.string(), reason: z.string() }).nullable(), mayWithdraw: z.boolean(),
})
export type PrecedentView = z.infer<typeof PrecedentView>

const ObjectionParams = z.object({ objectionId: Id })
const Version = z.object({ version: z.number().int() })
export const fileObjection = endpoint('POST', '/api/dispatch/objections', { body: z.object({ ticketId: Id.optional(), assignmentId: Id.optional(), row: z.string().max(120).optional(), suggestedUnitId: Id.optional(), reason: Text(2000), basis: Text(1000) }), response: ObjectionView, access: 'unit', summary: 'object to a responsibility' })
export const listObjections = endpoint('GET', '/api/dispatch/objections', { query: Page.extend({ state: z.enum(['open', 'decided', 'all']).default('open'), ticketId: Id.optional() }), response: pageOf(ObjectionView), access: 'work', summary: 'objections' })
export const takeUpObjection = endpoint('POST', '/api/dispatch/objections/:objectionId/take-up', { params: ObjectionParams, body: Version, response: ObjectionView, access: 'center', summary: 'take an objection up' })
export const stateOnObjection = endpoint('POST', '/api/dispatch/objections/:objectionId/state', { params: ObjectionParams, body: z.object({ text: Text(2000) }), response: ObjectionView, access: 'unit', summary: 'the other unit is heard' })
export const adjudicateObjection = endpoint('POST', '/api/dispatch/objections/:objectionId/adjudicate', { params: ObjectionParams, body: Version.extend({ upheld: z.boolean(), unitId: Id, reason: Text(2000), basis: Text(1000) }), response: ObjectionView, access: 'center', summary: 'adjudicate; the decision is a precedent' })
export const withdrawObjection = endpoint('POST', '/api/dispatch/objections/:objectionId/withdraw', { params: ObjectionParams, body: Version, response: ObjectionView, access: 'unit', summary: 'withdraw an objection' })

export const listPrecedents = endpoint('GET', '/api/dispatch/precedents', { query: Page.extend({ text: z.string().max(120).default(''), ticketId: Id.optional(), id: Id.optional() }), response: pageOf(PrecedentView), access: 'work', summary: 'precedents' })
export const returnToPrecedent = endpoint('POST', '/api/dispatch/precedents', { body: z.object({ ticketId: Id, assignmentId: Id }), response: PrecedentView, access: 'center', summary: 'an accepted return becomes a precedent' })
export const withdrawPrecedent = endpoint('POST', '/api/dispatch/precedents/:precedentId/withdraw', { params: z.object({ precedentId: Id }), body: z.object({ reason: Text(500) }), response: Ok, access: 'center', summary: 'a precedent no longer holds' })

/** Units that dispute with each other again and again. */
export const listDisputes = endpoint('GET', '/api/dispatch/disputes', { response: z.object({ items: z.array(z.object({ unit: UnitName, other: UnitName, open: z.number(), upheld: z.number(), rejected: z.number(), returns: z.number(), last: Time, categories: z.array(z.string()) })) }), access: 'center', summary: 'repeated disputes' })
export const listCatalogue = endpoint('GET', '/api/dispatch/catalogue', { query: z.object({ text: z.string().max(120).default(''), mine: z.enum(['yes', 'no']).default('no') }), response: z.object({ validFrom: Time, rows: z.array(CatalogueRowView) }), access: 'work', summary: 'the catalogue' })
export const getCatalogueRow = endpoint('GET', '/api/dispatch/catalogue/:row', { params: z.object({ row: z.string().max(120) }), response: z.object({ row: CatalogueRowView, versions: z.array(RowVersion), practice: z.array(z.object({ unit: UnitName, made: z.number(), returned: z.number() })) }), access: 'work', summary: 'one row with its versions' })
