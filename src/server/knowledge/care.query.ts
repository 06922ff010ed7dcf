/** What timers and owners look at: ends of validity, seasons, and the owner's to-do list. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { toDate } from '#platform/database.ts'
import { ENTRY_COLUMNS, type Entry } from './entry.store.ts'

export async function overdueEntries(db: Db, centerId: string, today: string): Promise<{ id: string; version: number }[]> {
  return db.selectFrom('knowledgeEntry').select(['id', 'version']).where('centerId', '=', centerId).where('status', '=', 'published').where('validTo', '<', today).orderBy('validTo').limit(2000).execute()
}

export type Ending = { id: string; validTo: string; remindedFor: string | null; remindedDays: number | null }
export async function endingEntries(db: Db, centerId: string, today: string, until: string): Promise<Ending[]> {
  const { rows } = await sql<Ending>`select id, valid_to, reminded_for, reminded_days from knowledge_entry
    where center_id = ${centerId} and status = 'published' and valid_to between ${today}::date and ${until}::date order by valid_to limit 5000`.execute(db)
  return rows
}

/** Published entries of a season that nobody has confirmed since an instant and that are not flagged for this run yet. */
export async function unconfirmedEntries(db: Db, centerId: string, season: string, since: number, run: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select id from knowledge_entry where center_id = ${centerId} and season = ${season} and status = 'published'
    and (confirmed_at is null or confirmed_at < ${toDate(since)}::timestamptz) and flagged_for is distinct from ${run}::date limit 5000`.execute(db)
  return rows
}

export type SeasonUnit = { unitId: string; unitName: string; total: number; confirmed: number }
export async function seasonUnits(db: Db, centerId: string, season: string, since: number, scope: string): Promise<SeasonUnit[]> {
  const { rows } = await sql<SeasonUnit>`select e.unit_id, coalesce(u.short_name, u.name) as unit_name, count(*)::int as total, (count(*) filter (where e.confirmed_at >= ${toDate(since)}::timestamptz))::int as confirmed
    from knowledge_entry e join unit u on u.id = e.unit_id where e.center_id = ${centerId} and e.season = ${season} and e.status = 'published' and starts_with(u.path, ${scope})
    group by e.unit_id, u.short_name, u.name order by total desc, unit_name`.execute(db)
  return rows
}

export type TodoAsked = { centerId: string; scope: string; userId: string; isEditor: boolean; today: string; endsBy: string; calls: readonly { season: string; since: number }[] }
export type TodoRow = Entry & { why: 'review' | 'returned' | 'draft' | 'expiring' | 'expired' | 'reconfirm' }
const MOST = 200

/** One line an entry: the most urgent of what there is to do with it. The centre's editor is not shown the drafts of units. */
export async function todoEntries(db: Db, asked: TodoAsked): Promise<TodoRow[]> {
  const { userId, isEditor } = asked
  const mine = isEditor ? sql`e.work_by = ${userId}` : sql`true`
  const review = isEditor ? sql`e.stage = 'centre_review'` : sql`e.stage = 'unit_review' and e.work_by <> ${userId}`
  const { rows } = await sql<TodoRow>`select * from (
      select ${ENTRY_COLUMNS}, case
        when ${review} then 'review'
        when e.stage = 'draft' and e.return_reason is not null and ${mine} then 'returned'
        when e.stage = 'draft' and ${mine} then 'draft'
        when e.status = 'published' and exists (select from unnest(${asked.calls.map((c) => c.season)}::text[], ${asked.calls.map((c) => toDate(c.since))}::timestamptz[]) s (season, since)
          where s.season = e.season and (e.confirmed_at is null or e.confirmed_at < s.since)) then 'reconfirm'
        when e.status = 'published' and e.valid_to <= ${asked.endsBy}::date then 'expiring'
        when e.status = 'expired' and e.stage is null then 'expired'
      end as why
      from knowledge_entry e join unit u on u.id = e.unit_id
      where e.center_id = ${asked.centerId} and starts_with(u.path, ${asked.scope})
        and (e.stage is not null or e.status = 'expired' or (e.status = 'published' and (e.valid_to <= ${asked.endsBy}::date or e.season is not null)))
    ) t where why is not null
    order by array_position(array['review', 'returned', 'reconfirm', 'expiring', 'draft', 'expired'], why), valid_to nulls last, updated_at limit ${MOST}`.execute(db)
  return rows
}
