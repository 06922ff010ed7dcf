/** Entries in force today by words, best first; without words the newest. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { searchQuery } from '#platform/words.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export type EntriesAsked = { text: string; today: string; limit: number; offset: number; /** citizens read only what is public */ audience: 'agents' | 'public' }

export async function searchEntries(db: Db, centerId: string, { text, today, limit, offset, audience }: EntriesAsked): Promise<Entry[]> {
  const query = searchQuery(text, '|')
  const match = query ? sql`and e.words @@ to_tsquery('simple', ${query})` : sql``
  const rank = query ? sql`ts_rank_cd(e.words, to_tsquery('simple', ${query}), 1) desc,` : sql``
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${centerId} ${match} and e.status = 'published' and (e.valid_from is null or e.valid_from <= ${today}::date) and (e.valid_to is null or e.valid_to >= ${today}::date)
      ${audience === 'public' ? sql`and e.audience = 'public'` : sql``}
    order by ${rank} e.updated_at desc, e.id desc limit ${limit} offset ${offset}`.execute(db)
  return rows
}
