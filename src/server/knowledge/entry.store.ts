import { sql } from 'kysely'
import type { Audience, EntryContent, LinkedDocument } from '#domain/knowledge/entry-content.ts'
import type { Stage, Standing } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import { searchText } from '#platform/words.ts'
import './knowledge.tables.ts'

/** What is in force stands in the row itself (of a first version under way: its latest wording). */
export type Entry = {
  id: string; question: string; variants: string[]; answer: string; categoryCode: string | null; unitId: string; unitName: string; unitPath: string; unitIds: string[]; areaCodes: string[]
  basis: string | null; validFrom: string | null; validTo: string | null; audience: Audience; documents: LinkedDocument[]; season: string | null
  status: Standing; stage: Stage | null; workNumber: number | null; workBy: string | null; returnReason: string | null
  publishedNumber: number | null; lastNumber: number; publishedAt: number | null; confirmedAt: number | null; flaggedFor: string | null; remindedFor: string | null; remindedDays: number | null
  version: number; citedCount: number; usefulCount: number; uselessCount: number; updatedAt: number
}
export const ENTRY_COLUMNS = sql.raw(`e.id, e.question, e.variants, e.answer, e.category_code, e.unit_id, coalesce(u.short_name, u.name) as unit_name, u.path as unit_path, e.unit_ids, e.area_codes,
  e.basis, e.valid_from, e.valid_to, e.audience, e.documents, e.season, e.status, e.stage, e.work_number, e.work_by, e.return_reason,
  e.published_number, e.last_number, e.published_at, e.confirmed_at, e.flagged_for, e.reminded_for, e.reminded_days,
  e.version, e.cited_count, e.useful_count, e.useless_count, e.updated_at`)

export const contentOf = (entry: Entry): EntryContent => ({
  question: entry.question, variants: entry.variants, answer: entry.answer, unitId: entry.unitId, unitIds: entry.unitIds, areaCodes: entry.areaCodes, audience: entry.audience, documents: entry.documents,
  ...(entry.categoryCode !== null && { categoryCode: entry.categoryCode }), ...(entry.basis !== null && { basis: entry.basis }), ...(entry.validFrom !== null && { validFrom: entry.validFrom }),
  ...(entry.validTo !== null && { validTo: entry.validTo }), ...(entry.season !== null && { season: entry.season }),
})

/** @throws Refusal not_found */
export async function getEntry(db: Db | Tx, centerId: string, id: string): Promise<Entry> {
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id where e.center_id = ${centerId} and e.id = ${id}`.execute(db)
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

/** First statement of every change of an entry. @throws Refusal not_found */
export async function lockEntry(tx: Tx, centerId: string, id: string): Promise<Entry> {
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${centerId} and e.id = ${id} for no key update of e`.execute(tx)
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

/** An entry nobody has written a version of yet. */
export const insertEntry = (tx: Tx, ctx: Context, id: string, content: EntryContent, sourceKey: string | null = null): Promise<void> =>
  send(tx, sql`insert into knowledge_entry (center_id, id, question, answer, unit_id, status, updated_at, updated_by, words, source_key)
    values (${ctx.actor.centerId}, ${id}, ${content.question}, ${content.answer}, ${content.unitId}, 'draft', ${toDate(ctx.now)}, ${ctx.actor.id}, ${wordsOf(content)}, ${sourceKey})`.compile(tx))

/** Everything but the content; the version counts up. */
export const saveLife = (tx: Tx, ctx: Context, e: Entry): Promise<void> => send(tx, sql`update knowledge_entry set status = ${e.status}, stage = ${e.stage}, work_number = ${e.workNumber}, work_by = ${e.workBy},
    return_reason = ${e.returnReason}, published_number = ${e.publishedNumber}, last_number = ${e.lastNumber}, published_at = ${date(e.publishedAt)}::timestamptz, confirmed_at = ${date(e.confirmedAt)}::timestamptz,
    flagged_for = ${e.flaggedFor}::date, reminded_for = ${e.remindedFor}::date, reminded_days = ${e.remindedDays}::int, version = ${e.version}, updated_at = ${toDate(ctx.now)}, updated_by = ${ctx.actor.id}
  where center_id = ${ctx.actor.centerId} and id = ${e.id}`.compile(tx))

/** The words that are shown and found from now on. */
export const saveContent = (tx: Tx, ctx: Context, id: string, c: EntryContent): Promise<void> => send(tx, sql`update knowledge_entry set question = ${c.question}, variants = ${c.variants}::text[],
    answer = ${c.answer}, category_code = ${c.categoryCode ?? null}, unit_id = ${c.unitId}, unit_ids = ${c.unitIds}::uuid[], area_codes = ${c.areaCodes}::text[], basis = ${c.basis ?? null},
    valid_from = ${c.validFrom ?? null}::date, valid_to = ${c.validTo ?? null}::date, audience = ${c.audience}, documents = ${JSON.stringify(c.documents)}::json, season = ${c.season ?? null}, words = ${wordsOf(c)}
  where center_id = ${ctx.actor.centerId} and id = ${id}`.compile(tx))

const date = (at: number | null): Date | null => (at === null ? null : toDate(at))

/** The question and its other wordings weigh more than the answer. */
export const wordsOf = ({ question, variants, answer }: Pick<EntryContent, 'question' | 'variants' | 'answer'>) =>
  sql`setweight(to_tsvector('simple', ${searchText([question, ...variants].join(' '))}), 'A') || setweight(to_tsvector('simple', ${searchText(answer)}), 'C')`

/** Counts an entry once a ticket. */
export async function citeEntries(tx: Tx, centerId: string, ticketId: string, entryIds: readonly string[], now: number): Promise<void> {
  await sql`with cited as (
      insert into knowledge_citation (center_id, ticket_id, entry_id, cited_at)
      select ${centerId}, ${ticketId}::uuid, e, ${toDate(now)}::timestamptz from unnest(${[...entryIds]}::uuid[]) e on conflict do nothing returning entry_id
    ) update knowledge_entry set cited_count = cited_count + 1 where center_id = ${centerId} and id in (select entry_id from cited)`.execute(tx)
}
