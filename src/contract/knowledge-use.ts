/** How the base is used: hot list, favourites, usefulness, first answers, pushing policies, and files in and out. */
import { z } from 'zod'
import { endpoint, Id, Ok } from './endpoint.ts'
import { EntryView } from './knowledge.ts'

const Day = z.iso.date()
const OfEntry = z.object({ entryId: Id })
export const hotEntries = endpoint('GET', '/api/knowledge/hot', { query: z.object({ days: z.coerce.number().int().min(1).max(365).optional() }), response: z.object({ days: z.number(), items: z.array(EntryView.extend({ citedLately: z.number() })) }), access: 'knowledge_use', summary: 'most cited lately' })
export const favouriteEntries = endpoint('GET', '/api/knowledge/favourites', { response: z.object({ items: z.array(EntryView) }), access: 'knowledge_use', summary: 'one’s own favourites' })
export const setFavourite = endpoint('POST', '/api/knowledge/:entryId/favourite', { params: OfEntry, body: z.object({ on: z.boolean() }), response: Ok, access: 'knowledge_use', summary: 'keep or drop a favourite' })
export const judgeEntry = endpoint('POST', '/api/knowledge/:entryId/judgement', { params: OfEntry, body: z.object({ useful: z.boolean() }), response: z.object({ usefulCount: z.number(), uselessCount: z.number() }), access: 'knowledge_use', summary: 'useful or not' })

export const firstAnswers = endpoint('GET', '/api/knowledge/first-answers', {
  query: z.object({ from: Day, to: Day }),
  response: z.object({
    accepted: z.number(), atOnce: z.number(), cited: z.number(), /** null: nothing accepted */ rate: z.number().nullable(), days: z.array(z.object({ day: Day, accepted: z.number(), atOnce: z.number() })),
    /** what the city itself has published, never computed here */
    published: z.object({ name: z.string(), value: z.number(), unit: z.string(), period: z.string().nullable() }).nullable(),
  }), access: 'knowledge_use', summary: 'consultations answered at once / accepted',
})

export const pushPolicies = endpoint('POST', '/api/knowledge/push', { body: z.object({ ticketId: Id, entryIds: z.array(Id).min(1).max(20), note: z.string().trim().max(300).optional() }), response: z.object({ messages: z.number() }), access: 'front', summary: 'send chosen policies to the enterprise that called' })

export const IMPORT_PROBLEMS = ['unreadable', 'question_missing', 'answer_missing', 'unit_missing', 'unit_unknown', 'category_unknown', 'area_unknown', 'season_unknown', 'day_wrong', 'period_wrong', 'period_over', 'audience_unknown', 'too_long', 'twice', 'under_review'] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]
const Line = z.object({ line: z.number(), problem: z.enum(IMPORT_PROBLEMS), value: z.string() })
export const ImportReport = z.object({ rows: z.number(), badCount: z.number(), fresh: z.number(), changed: z.number(), unchanged: z.number(), bad: z.array(Line), sample: z.array(z.object({ line: z.number(), question: z.string(), unitName: z.string(), what: z.enum(['fresh', 'changed', 'unchanged']) })), applied: z.boolean() })
export type ImportReport = z.infer<typeof ImportReport>
/** multipart: `apply` (yes / no: only look), `as` (published / draft), then `file` */
export const importEntries = endpoint('POST', '/api/knowledge/import', { response: ImportReport, access: 'knowledge', summary: 'import JSONL, CSV or XLSX (multipart: apply, as, file)', idempotent: false })
export const exportEntries = endpoint('GET', '/api/knowledge/export', { query: z.object({ format: z.enum(['jsonl', 'csv']).default('jsonl') }), response: z.unknown(), access: 'knowledge_use', summary: 'what the viewer may see, as a file' })

/** multipart/form-data: `file`. An entry names it as a document by its reference. */
export const uploadEntryFile = endpoint('POST', '/api/knowledge/documents', { response: z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number(), reference: z.string() }), access: 'knowledge_write', summary: 'upload a document of an entry (multipart: file)', idempotent: false })
/** Staff of the centre read every file of it, anybody those of published public entries in force. */
export const downloadEntryFile = endpoint('GET', '/api/public/documents/:fileId', { params: z.object({ fileId: Id }), response: z.unknown(), access: 'public', summary: 'a document’s bytes' })
