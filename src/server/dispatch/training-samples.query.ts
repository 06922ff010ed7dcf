/** What a model learns from: the cut, redacted words of tickets (what units may find), and the category their centre gave them in the end. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import './category-model.tables.ts'

/** The newest so many; older ones speak of rules and places that have changed. */
export const MOST_TICKETS = 60_000
const PAGE = 2_000

export type TicketSample = { id: string; title: string; words: string; category: string; corrected: boolean; generated: boolean }

/** Newest first, a page at a time. Merged ones say the same twice. */
export async function* ticketSamples(db: Db, centerId: string, most = MOST_TICKETS): AsyncGenerator<TicketSample[]> {
  let before: string | null = null
  for (let read = 0; read < most; read += PAGE) {
    const rows: TicketSample[] = await samplePage(db, centerId, before, Math.min(PAGE, most - read))
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    before = rows.at(-1)!.id
  }
}

async function samplePage(db: Db, centerId: string, before: string | null, limit: number): Promise<TicketSample[]> {
  const older = before === null ? sql`` : sql`and t.id < ${before}::uuid`
  const { rows } = await sql<TicketSample>`select t.id, t.list_title as title, t.category_code as category, t.is_generated as generated, c.ticket_id is not null as corrected,
      coalesce((select string_agg(w.lexeme, ' ' order by p.place) from unnest(s.words) w cross join lateral unnest(w.positions) as p(place)), '') as words
    from (select * from ticket t where t.center_id = ${centerId} and t.category_code is not null and t.status <> 'merged' ${older} order by t.id desc limit ${limit}) t
    join ticket_search s on s.center_id = t.center_id and s.ticket_id = t.id
    left join category_correction c on c.center_id = t.center_id and c.ticket_id = t.id
    order by t.id desc`.execute(db)
  return rows
}

/** How many were categorised since; counted up to a limit. */
export async function countNewer(db: Db, centerId: string, sinceId: string | null, most = MOST_TICKETS): Promise<number> {
  const newer = sinceId === null ? sql`` : sql`and t.id > ${sinceId}::uuid`
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from ticket t where t.center_id = ${centerId} and t.category_code is not null ${newer} limit ${most}) x`.execute(db)
  return rows[0]?.n ?? 0
}
