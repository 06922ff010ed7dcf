/** 反复争议: pairs of units that dispute with each other, by objections and by returns that became precedents. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import './dispatch.tables.ts'

const FROM = 2
const MOST = 50

export type DisputeRow = { a: string; b: string; open: number; upheld: number; rejected: number; returns: number; last: number; categories: string[] }

/** Whoever filed it: A against B and B against A are one quarrel. */
export async function disputes(db: Db, centerId: string): Promise<DisputeRow[]> {
  const { rows } = await sql<DisputeRow>`with quarrel as (
      select least(unit_id, suggested_unit_id) as a, greatest(unit_id, suggested_unit_id) as b, state, category_code, filed_at as at from dispatch_objection
        where center_id = ${centerId} and suggested_unit_id is not null and suggested_unit_id <> unit_id and state <> 'withdrawn'
      union all select least(unit_id, against_unit_id), greatest(unit_id, against_unit_id), 'return', category_code, made_at from dispatch_precedent
        where center_id = ${centerId} and source = 'return' and against_unit_id is not null
    ) select a, b, count(*) filter (where state in ('filed', 'reviewing')) as open, count(*) filter (where state = 'upheld') as upheld, count(*) filter (where state = 'rejected') as rejected,
      count(*) filter (where state = 'return') as returns, max(at) as last, coalesce(array_agg(distinct category_code) filter (where category_code is not null), '{}') as categories
    from quarrel group by a, b having count(*) >= ${FROM} order by count(*) desc, max(at) desc, a limit ${MOST}`.execute(db)
  return rows
}

export type TicketName = { id: string; number: string; title: string }
export async function ticketNames(db: Db, centerId: string, ids: readonly string[]): Promise<Map<string, TicketName>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('ticket').select(['id', 'number', 'listTitle as title']).where('centerId', '=', centerId).where(sql<boolean>`id = any(${[...ids]}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
