import { z } from 'zod'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'
import { FoundIn } from './knowledge-search.ts'

export const EntryView = z.object({ id: Id, question: z.string(), answer: z.string(), categoryCode: z.string().nullable(), unitName: z.string(), unitId: Id, basis: z.string().nullable(), validFrom: z.iso.date().nullable(), validTo: z.iso.date().nullable(), expired: z.boolean(), status: z.enum(['published', 'withdrawn']), version: z.number(), citedCount: z.number(), updatedAt: Time })
export type EntryView = z.infer<typeof EntryView>
export const searchEntries = endpoint('GET', '/api/knowledge', { query: Page.extend({ text: z.string().max(400).default(''), category: z.string().max(64).optional(), unit: Id.optional(), area: z.string().max(64).optional(), /** the last word may be half typed */ typing: z.stringbool().optional() }), response: pageOf(EntryView.extend({ found: FoundIn.nullable() })), access: 'signed_in', summary: 'search the knowledge base' })
export type FoundEntry = z.infer<typeof searchEntries.response>['items'][number]
export const getEntry = endpoint('GET', '/api/knowledge/:entryId', { params: z.object({ entryId: Id }), response: EntryView, access: 'signed_in', summary: 'one entry' })
export const saveEntry = endpoint('POST', '/api/knowledge', { body: z.object({ id: Id.optional(), version: z.number().optional(), question: Text(300), answer: Text(8000), categoryCode: z.string().max(60).optional(), unitId: Id, basis: z.string().max(1000).optional(), validFrom: z.iso.date().optional(), validTo: z.iso.date().optional(), status: z.enum(['published', 'withdrawn']).default('published') }), response: EntryView, access: 'knowledge', summary: 'write an entry' })
