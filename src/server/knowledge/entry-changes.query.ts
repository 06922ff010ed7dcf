/** What an index of the entries needs of them. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import './knowledge.tables.ts'

export type IndexedEntry = {
  id: string; changed: string; question: string; answer: string; status: string; categoryCode: string | null; unitIds: string[]; areaCodes: string[]
  variants: string[]; audience: string; validFrom: string | null; validTo: string | null
}

/** Everything that commits from now on changes at this transaction or a later one. */
export async function horizonOf(db: Db | Tx): Promise<string> {
  const { rows } = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db)
  return rows[0]!.horizon
}

export type Changes = { horizon: string; changed: { id: string; changed: string }[] }

export async function changesSince(db: Db | Tx, centerId: string, horizon: string): Promise<Changes> {
  const { rows } = await sql<{ horizon: string; id: string | null; changed: string | null }>`select h.horizon::text, e.id, e.changed::text
    from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) h
    left join knowledge_entry e on e.center_id = ${centerId} and e.changed >= ${horizon}::xid8`.execute(db)
  return { horizon: rows[0]!.horizon, changed: rows.flatMap(({ id, changed }) => (id === null || changed === null ? [] : [{ id, changed }])) }
}

const ENTRY = sql.raw(`e.id, e.changed::text as changed, e.question, e.answer, e.variants, e.status, e.category_code, e.valid_from, e.valid_to, e.audience,
  array_prepend(e.unit_id, e.unit_ids) as unit_ids, e.area_codes`)

export async function entriesAfter(db: Db | Tx, centerId: string, after: string, limit: number): Promise<IndexedEntry[]> {
  const { rows } = await sql<IndexedEntry>`select ${ENTRY} from knowledge_entry e where e.center_id = ${centerId} and e.id > ${after}::uuid order by e.id limit ${limit}`.execute(db)
  return rows
}

export async function entriesOf(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<IndexedEntry[]> {
  const { rows } = await sql<IndexedEntry>`select ${ENTRY} from knowledge_entry e where e.center_id = ${centerId} and e.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}
