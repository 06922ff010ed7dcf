/** 热门, 收藏, 咨询首次答复率. */
import { sql } from 'kysely'
import { toDate, type Db } from '#platform/database.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export async function hotEntries(db: Db, centerId: string, since: number, limit: number): Promise<(Entry & { citedLately: number })[]> {
  const { rows } = await sql<Entry & { citedLately: number }>`select ${ENTRY_COLUMNS}, h.n as cited_lately from
      (select entry_id, count(*)::int as n from knowledge_citation where center_id = ${centerId} and cited_at >= ${toDate(since)}::timestamptz group by entry_id order by n desc limit ${limit}) h
    join knowledge_entry e on e.center_id = ${centerId} and e.id = h.entry_id join unit u on u.id = e.unit_id
    where e.status = 'published' order by h.n desc, e.updated_at desc`.execute(db)
  return rows
}

export async function favouriteEntries(db: Db, centerId: string, userId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select ${ENTRY_COLUMNS} from knowledge_favourite f join knowledge_entry e on e.center_id = f.center_id and e.id = f.entry_id join unit u on u.id = e.unit_id
    where f.center_id = ${centerId} and f.user_id = ${userId} and e.published_number is not null order by f.at desc limit 200`.execute(db)
  return rows
}

export type FirstAnswerDay = { day: string; accepted: number; atOnce: number; cited: number }
export const firstAnswerDays = (db: Db, centerId: string, from: string, to: string): Promise<FirstAnswerDay[]> =>
  db.selectFrom('knowledgeFirstAnswer').select(['day', 'accepted', 'atOnce', 'cited']).where('centerId', '=', centerId).where('day', '>=', from).where('day', '<=', to).orderBy('day').execute()
