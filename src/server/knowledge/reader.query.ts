/** What an entry is to one reader: favourite, judged, and how many corrections wait. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'

export type Reader = { favourite: boolean; judged: boolean | null; openCorrections: number }

export async function readerOf(db: Db | Tx, centerId: string, userId: string, entryId: string): Promise<Reader> {
  const { rows: [row] } = await sql<Reader>`select
    exists (select from knowledge_favourite where center_id = ${centerId} and user_id = ${userId} and entry_id = ${entryId}) as favourite,
    (select useful from knowledge_judgement where center_id = ${centerId} and user_id = ${userId} and entry_id = ${entryId}) as judged,
    (select count(*)::int from knowledge_correction where center_id = ${centerId} and entry_id = ${entryId} and state in ('open', 'accepted')) as open_corrections`.execute(db)
  return row!
}
