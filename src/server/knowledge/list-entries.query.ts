/** Entries in any state, for those who write them: newest change first. */
import { sql } from 'kysely'
import type { EntryStatus, Stage } from '#domain/knowledge/entry-life.ts'
import type { Db } from '#platform/database.ts'
import { searchQuery } from '#platform/words.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export type EntriesListed = { centerId: string; /** units at or below */ scope: string; text: string; status?: EntryStatus; stage?: Stage; unitId?: string; categoryCode?: string; season?: string; limit: number; offset: number }

export async function listEntries(db: Db, asked: EntriesListed): Promise<Entry[]> {
  const query = searchQuery(asked.text)
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_entry e join unit u on u.id = e.unit_id
    where e.center_id = ${asked.centerId} and starts_with(u.path, ${asked.scope})
    ${query ? sql`and e.words @@ to_tsquery('simple', ${query})` : sql``}
    ${asked.status ? withStatus(asked.status) : sql``} ${asked.stage ? sql`and e.stage = ${asked.stage}` : sql``}
    ${asked.unitId ? sql`and e.unit_id = ${asked.unitId}` : sql``} ${asked.season ? sql`and e.season = ${asked.season}` : sql``}
    ${asked.categoryCode ? sql`and (e.category_code = ${asked.categoryCode} or e.category_code like ${`${asked.categoryCode}.%`})` : sql``}
    order by e.updated_at desc, e.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}

/** The stages of a first version are states of the entry too. */
const withStatus = (status: EntryStatus) => {
  if (status === 'unit_review' || status === 'centre_review') return sql`and e.stage = ${status}`
  if (status === 'draft') return sql`and (e.stage = 'draft' or (e.status = 'draft' and e.stage is null))`
  return sql`and e.status = ${status}`
}
