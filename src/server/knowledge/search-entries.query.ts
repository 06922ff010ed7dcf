/** Published entries by words, best first; without words the newest. Expired ones come last, marked. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { searchQuery } from '#platform/words.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export type EntriesAsked = { text: string; today: string; limit: number; offset: number; withWithdrawn: boolean }

export async function searchEntries(db: Db, centerId: string, { text, today, limit, offset, withWithdrawn }: EntriesAsked): Promise<Entry[]> {
  const query = searchQuery(text, '|')
  const match = query ? sql`and e.words @@ to_tsquery('simple', ${query})` : sql``
  const rank = query ? sql`ts_rank_cd(e.words, to_tsquery('simple', ${query}), 1) desc,` : sql``
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${centerId} ${match} ${withWithdrawn ? sql`` : sql`and e.status = 'published'`}
    order by (e.valid_to is not null and e.valid_to < ${today}::date), ${rank} e.updated_at desc, e.id desc limit ${limit} offset ${offset}`.execute(db)
  return rows
}
