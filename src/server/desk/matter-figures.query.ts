/** Figures of matters as this viewer may count them: a unit counts only the tickets it reaches. */
import { sql, type RawBuilder } from 'kysely'
import { DAY } from '#domain/calendar/local-day.ts'
import type { Actor } from '#domain/people/actor.ts'
import { toDate, type Db } from '#platform/database.ts'
import { PERSON } from '#server/matter/person-times.query.ts'
import '#server/matter/matter.tables.ts'
import { reachOf } from './found-tickets.sql.ts'

export type MatterFigures = {
  id: string; tickets: number; open: number; persons: number; personTimes: number; now: number; before: number; firstAt: number; lastAt: number
  title: string; areaCode: string | null; categoryCode: string | null; parties: string[] | null; isGenerated: boolean
}
export type MatterWindow = { since: number; until: number }

/** Tickets of matters within the viewer's reach; `t` is the place, `k` the ticket. */
const reached = (actor: Actor): RawBuilder<unknown> => {
  const reach = reachOf(actor)
  return sql`t.center_id = ${actor.centerId} ${reach ? sql`and t.ticket_id in (${reach}) and k.merged_into is null` : sql``}`
}
const FROM = sql`from matter_ticket t join ticket k on k.center_id = t.center_id and k.id = t.ticket_id join matter_contact c on c.center_id = t.center_id and c.ticket_id = t.ticket_id`

/** One line a matter. Secret demands count, but give it neither title nor party. */
export async function matterFigures(db: Db, actor: Actor, ids: readonly string[], { since, until }: MatterWindow): Promise<MatterFigures[]> {
  if (ids.length === 0) return []
  const before = toDate(since - (until - since))
  const { rows } = await sql<MatterFigures>`select t.matter_id as id, count(distinct t.ticket_id)::int as tickets, count(distinct t.ticket_id) filter (where k.closed_at is null)::int as open,
      count(distinct ${PERSON})::int as persons, count(*)::int as person_times, count(*) filter (where c.at >= ${toDate(since)} and c.at < ${toDate(until)})::int as now,
      count(*) filter (where c.at >= ${before} and c.at < ${toDate(since)})::int as before, min(c.at) as first_at, max(c.at) as last_at,
      coalesce((array_agg(k.list_title order by k.id) filter (where k.disclosure <> 'secret'))[1], '（保密诉求）') as title,
      mode() within group (order by k.area_code) as area_code, mode() within group (order by k.category_code) as category_code, bool_or(k.is_generated) as is_generated,
      ${reachOf(actor) ? sql`null::text[]` : sql`array_agg(distinct k.complained_of->>'name') filter (where k.complained_of is not null and k.disclosure <> 'secret' and k.complained_of->>'type' <> 'staff')`} as parties
    ${FROM} where ${reached(actor)} and t.matter_id = any(${[...ids]}::uuid[]) group by t.matter_id`.execute(db)
  return rows
}

/** Person-times by day from `since`, for the small curve. */
export async function matterDays(db: Db, actor: Actor, ids: readonly string[], { since, until }: MatterWindow): Promise<Map<string, number[]>> {
  const { rows } = await sql<{ id: string; day: number; n: number }>`select t.matter_id as id, floor(extract(epoch from c.at - ${toDate(since)}::timestamptz) / 86400)::int as day, count(*)::int as n
    ${FROM} where ${reached(actor)} and t.matter_id = any(${[...ids]}::uuid[]) and c.at >= ${toDate(since)} and c.at < ${toDate(until)} group by 1, 2`.execute(db)
  const days = Math.max(1, Math.round((until - since) / DAY))
  const found = new Map(ids.map((id) => [id, Array.from({ length: days }, () => 0)]))
  for (const { id, day, n } of rows) if (day >= 0 && day < days) found.get(id)![day] = n
  return found
}

export type MatterFilter = { areas?: readonly string[] | undefined; categories?: readonly string[] | undefined }

/** Matters of at least two tickets spoken of in the window, most spoken of first. */
export async function spokenMatters(db: Db, actor: Actor, { since, until }: MatterWindow, { areas, categories }: MatterFilter, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select t.matter_id as id ${FROM} join matter m on m.center_id = t.center_id and m.id = t.matter_id
    where ${reached(actor)} and m.last_at >= ${toDate(since)} and m.tickets > 1 and c.at >= ${toDate(since)} and c.at < ${toDate(until)}
      ${areas ? sql`and k.area_code = any(${[...areas]}::text[])` : sql``} ${categories ? sql`and k.category_code = any(${[...categories]}::text[])` : sql``}
    group by t.matter_id order by count(*) desc, t.matter_id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Newest first. */
export async function matterMembers(db: Db, actor: Actor, matterId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ ticketId: string }>`select t.ticket_id from matter_ticket t join ticket k on k.center_id = t.center_id and k.id = t.ticket_id
    where ${reached(actor)} and t.matter_id = ${matterId} order by t.ticket_id desc limit ${limit}`.execute(db)
  return rows.map(({ ticketId }) => ticketId)
}
