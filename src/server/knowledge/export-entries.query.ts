/** What the viewer may read, in pages by id: entries in force; of their own units, and for the centre of all, also drafts and withdrawn ones. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export async function exportPage(db: Db, asked: { centerId: string; scope: string; after: string; limit: number }): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${asked.centerId} and e.id > ${asked.after}::uuid and (e.status = 'published' or starts_with(u.path, ${asked.scope})) order by e.id limit ${asked.limit}`.execute(db)
  return rows
}
