/** 不规范件: found, corrected by the unit, checked. What 督查 follows from one is the supervision's. */
import { z } from 'zod'
import { CASE_MOVES, CASE_SOURCES, CASE_STATES } from '#domain/quality/case-life.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'
import { TicketName, Version } from './quality.ts'

const PEOPLE = ['inspector', 'supervisor', 'supervision_office', 'revisiter', 'appeal_judge', 'unit_signer', 'unit_handler', 'unit_head'] as const
const MOVERS = ['inspector', 'supervisor', 'supervision_office', 'appeal_judge', 'unit_handler', 'unit_head'] as const
export const CaseFile = z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number(), at: Time, by: z.string() })
export const CaseView = z.object({
  id: Id, version: z.number(), ticket: TicketName, assignmentId: Id.nullable(), unit: z.object({ id: Id, name: z.string() }), reason: z.object({ code: z.string(), name: z.string() }), source: z.enum(CASE_SOURCES), inspectionId: Id.nullable(),
  state: z.enum(CASE_STATES), foundBy: z.string(), foundAt: Time, dueAt: Time, overdue: z.boolean(), submittedAt: Time.nullable(), settledAt: Time.nullable(), sentBackCount: z.number(),
  steps: z.array(z.object({ move: z.enum(['found', ...CASE_MOVES]), text: z.string(), by: z.string(), at: Time })), files: z.array(CaseFile), abilities: z.array(z.enum(CASE_MOVES)), mayAttach: z.boolean(),
})
export type CaseView = z.infer<typeof CaseView>
export const listCases = endpoint('GET', '/api/quality/cases', {
  query: Page.extend({ state: z.enum(['open', 'settled', 'all']).default('open'), ticketId: Id.optional() }),
  response: pageOf(CaseView).extend({ counts: z.object({ open: z.number(), overdue: z.number() }), reasons: z.array(z.object({ code: z.string(), name: z.string() })), mayReport: z.boolean() }), access: PEOPLE, summary: 'non-compliant cases, the nearest due first; a unit its own',
})
export const reportCase = endpoint('POST', '/api/quality/cases', { body: z.object({ ticketId: Id, assignmentId: Id, reason: z.string().max(64), text: Text(2000) }), response: CaseView, access: ['inspector', 'supervisor', 'supervision_office', 'revisiter'], summary: 'report a non-compliant case' })
const OfCase = z.object({ caseId: Id })
export const moveCase = endpoint('POST', '/api/quality/cases/:caseId/moves', { params: OfCase, body: z.object({ move: z.enum(CASE_MOVES), version: Version, text: Text(4000) }), response: CaseView, access: MOVERS, summary: 'correct, accept, send back, object, decide, withdraw' })
/** multipart/form-data: `file` */
export const attachToCase = endpoint('POST', '/api/quality/cases/:caseId/files', { params: OfCase, response: CaseFile, access: ['unit_handler', 'unit_head'], summary: 'a file that shows the correction (multipart: file)', idempotent: false })
export const downloadCaseFile = endpoint('GET', '/api/quality/files/:fileId', { params: z.object({ fileId: Id }), response: z.unknown(), access: PEOPLE, summary: 'a file’s bytes' })
