/** Entries: found, read, written, reviewed. What else is done with them: knowledge-care.ts, knowledge-use.ts. */
import { z } from 'zod'
import { AUDIENCES, CONTENT_FIELDS, type EntryContent } from '#domain/knowledge/entry-content.ts'
import { ENTRY_MOVES, ENTRY_STATUSES, STAGES } from '#domain/knowledge/entry-life.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'
import { FoundIn } from './knowledge-search.ts'

const Day = z.iso.date()
export const LinkedDocumentSchema = z.object({ title: Text(200), reference: z.string().max(500).optional(), issued: Day.optional() })
const Lists = { variants: z.array(Text(300)).max(40).default([]), unitIds: z.array(Id).max(40).default([]), areaCodes: z.array(z.string().max(20)).max(100).default([]), documents: z.array(LinkedDocumentSchema).max(20).default([]) }
const Optional = { categoryCode: z.string().max(60).optional(), basis: z.string().max(1000).optional(), validFrom: Day.optional(), validTo: Day.optional(), season: z.string().max(64).optional() }
/** A draft may still lack its answer. */
export const EntryContentSchema = z.object({ question: Text(300), answer: z.string().max(8000), unitId: Id, audience: z.enum(AUDIENCES).default('agents'), ...Lists, ...Optional }) satisfies z.ZodType<EntryContent>

export const EntryView = z.object({
  id: Id, question: z.string(), variants: z.array(z.string()), answer: z.string(), categoryCode: z.string().nullable(), unitName: z.string(), unitId: Id, basis: z.string().nullable(),
  validFrom: Day.nullable(), validTo: Day.nullable(), expired: z.boolean(), audience: z.enum(AUDIENCES), season: z.string().nullable(), /** not confirmed for the season it belongs to */ flagged: z.boolean(),
  status: z.enum(ENTRY_STATUSES), /** of the version under way */ stage: z.enum(STAGES).nullable(), version: z.number(), /** the version in force */ number: z.number().nullable(),
  citedCount: z.number(), usefulCount: z.number(), uselessCount: z.number(), updatedAt: Time,
})
export type EntryView = z.infer<typeof EntryView>

const Work = z.object({ number: z.number(), content: EntryContentSchema, byName: z.string(), at: Time, note: z.string().nullable(), returnReason: z.string().nullable() })
/** `work` only for who may write it */
export const EntryDetail = EntryView.extend({
  unitIds: z.array(Id), areaCodes: z.array(z.string()), documents: z.array(LinkedDocumentSchema), work: Work.nullable(), abilities: z.array(z.enum(ENTRY_MOVES)),
  favourite: z.boolean(), judged: z.boolean().nullable(), openCorrections: z.number(),
})
export type EntryDetail = z.infer<typeof EntryDetail>

const OfEntry = z.object({ entryId: Id })
export const searchEntries = endpoint('GET', '/api/knowledge', {
  query: Page.extend({ text: z.string().max(400).default(''), category: z.string().max(64).optional(), unit: Id.optional(), area: z.string().max(64).optional(), /** the last word may be half typed */ typing: z.stringbool().optional() }),
  response: pageOf(EntryView.extend({ found: FoundIn.nullable() })), access: 'signed_in', summary: 'search the knowledge base',
})
export type FoundEntry = z.infer<typeof searchEntries.response>['items'][number]
export const getEntry = endpoint('GET', '/api/knowledge/:entryId', { params: OfEntry, response: EntryDetail, access: 'signed_in', summary: 'one entry' })
export const listEntries = endpoint('GET', '/api/knowledge/entries', {
  query: Page.extend({ text: z.string().max(400).default(''), status: z.enum(ENTRY_STATUSES).optional(), stage: z.enum(STAGES).optional(), unitId: Id.optional(), categoryCode: z.string().max(60).optional(), season: z.string().max(64).optional() }),
  response: pageOf(EntryView), access: 'knowledge_write', summary: 'entries in any state, as far as the viewer writes them',
})
export const saveEntry = endpoint('POST', '/api/knowledge', {
  body: EntryContentSchema.extend({ answer: Text(8000), id: Id.optional(), version: z.number().optional(), status: z.enum(['published', 'withdrawn']).default('published') }),
  response: EntryDetail, access: 'knowledge', summary: 'the centre writes an entry and puts it in force at once',
})
export const draftEntry = endpoint('POST', '/api/knowledge/drafts', {
  body: EntryContentSchema.extend({ id: Id.optional(), version: z.number().optional(), note: z.string().trim().max(500).optional() }),
  response: EntryDetail, access: 'knowledge_write', summary: 'write an entry, or its next version',
})
export const moveEntry = endpoint('POST', '/api/knowledge/:entryId/moves', {
  params: OfEntry, body: z.object({ move: z.enum(ENTRY_MOVES).exclude(['write', 'expire']), version: z.number(), reason: z.string().trim().max(500).optional() }),
  response: EntryDetail, access: 'knowledge_write', summary: 'submit, pass, return, publish, withdraw, reopen, reconfirm …',
})
const Change = z.object({ field: z.enum(CONTENT_FIELDS), before: z.string(), after: z.string(), same: z.object({ start: z.number(), end: z.number() }) })
export const entryVersions = endpoint('GET', '/api/knowledge/:entryId/versions', {
  params: OfEntry, response: z.object({ items: z.array(z.object({ number: z.number(), byName: z.string(), at: Time, note: z.string().nullable(), content: EntryContentSchema, changes: z.array(Change) })) }),
  access: 'knowledge_write', summary: 'all versions, each with what it changed',
})
