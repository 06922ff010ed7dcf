import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { searchText } from '#platform/words.ts'
import './knowledge.tables.ts'

export type Entry = {
  id: string; question: string; answer: string; categoryCode: string | null; unitId: string; unitName: string; basis: string | null
  validFrom: string | null; validTo: string | null; status: 'published' | 'withdrawn'; version: number; citedCount: number; updatedAt: number
}
export const ENTRY_COLUMNS = sql.raw(`e.id, e.question, e.answer, e.category_code, e.unit_id, coalesce(u.short_name, u.name) as unit_name, e.basis,
  e.valid_from, e.valid_to, e.status, e.version, e.cited_count, e.updated_at`)

/** @throws Refusal not_found */
export async function getEntry(db: Db | Tx, centerId: string, id: string): Promise<Entry> {
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id where e.center_id = ${centerId} and e.id = ${id}`.execute(db)
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

export type EntryDraft = Pick<Entry, 'question' | 'answer' | 'unitId' | 'status'> & { categoryCode?: string; basis?: string; validFrom?: string; validTo?: string }

export async function insertEntry(tx: Tx, ctx: Context, id: string, draft: EntryDraft): Promise<void> {
  await sql`insert into knowledge_entry (center_id, id, question, answer, category_code, unit_id, basis, valid_from, valid_to, status, updated_at, updated_by, words)
    values (${ctx.actor.centerId}, ${id}, ${draft.question}, ${draft.answer}, ${draft.categoryCode ?? null}, ${draft.unitId}, ${draft.basis ?? null},
      ${draft.validFrom ?? null}::date, ${draft.validTo ?? null}::date, ${draft.status}, ${toDate(ctx.now)}, ${ctx.actor.id}, ${wordsOf(draft)})`.execute(tx)
}

/** false: someone else changed it since that version */
export async function updateEntry(tx: Tx, ctx: Context, id: string, version: number, draft: EntryDraft): Promise<boolean> {
  const { numAffectedRows } = await sql`update knowledge_entry set question = ${draft.question}, answer = ${draft.answer}, category_code = ${draft.categoryCode ?? null},
      unit_id = ${draft.unitId}, basis = ${draft.basis ?? null}, valid_from = ${draft.validFrom ?? null}::date, valid_to = ${draft.validTo ?? null}::date, status = ${draft.status},
      version = version + 1, updated_at = ${toDate(ctx.now)}, updated_by = ${ctx.actor.id}, words = ${wordsOf(draft)}
    where center_id = ${ctx.actor.centerId} and id = ${id} and version = ${version}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** The question weighs more than the answer. */
const wordsOf = ({ question, answer }: EntryDraft) =>
  sql`setweight(to_tsvector('simple', ${searchText(question)}), 'A') || setweight(to_tsvector('simple', ${searchText(answer)}), 'C')`

/** Counts an entry once a ticket. */
export async function citeEntries(tx: Tx, centerId: string, ticketId: string, entryIds: readonly string[], now: number): Promise<void> {
  await sql`with cited as (
      insert into knowledge_citation (center_id, ticket_id, entry_id, cited_at)
      select ${centerId}, ${ticketId}::uuid, e, ${toDate(now)}::timestamptz from unnest(${[...entryIds]}::uuid[]) e on conflict do nothing returning entry_id
    ) update knowledge_entry set cited_count = cited_count + 1 where center_id = ${centerId} and id in (select entry_id from cited)`.execute(tx)
}
