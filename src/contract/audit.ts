import { z } from 'zod'
import { endpoint, Id, Page, pageOf, Time } from './endpoint.ts'

/** The record as the auditor sees it: headers only, never bodies. */
export const EventRow = z.object({ id: Id, at: Time, type: z.string(), subjectKind: z.string(), subjectId: Id, actorName: z.string(), unitPath: z.string().nullable(), before: z.string().nullable(), after: z.string().nullable(), position: z.number().nullable() })
export const listEvents = endpoint('GET', '/api/audit/events', { query: Page.extend({ type: z.string().max(80).optional(), subjectId: Id.optional() }), response: pageOf(EventRow), access: 'auditor', summary: 'the record' })
export const verifyRecord = endpoint('POST', '/api/audit/verify', { body: z.object({}), response: z.object({ ok: z.boolean(), checked: z.number(), problems: z.array(z.string()), heads: z.number() }), access: 'auditor', summary: 'walk the chain', idempotent: false })
