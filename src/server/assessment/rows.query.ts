/** 下钻: exactly the rows a figure counts, by the same conditions. */
import { sql } from 'kysely'
import type { Kpi } from '#domain/assessment/kpi.ts'
import type { Db, Tx } from '#platform/database.ts'
import { column, denominatorOf, EXCLUDED_OF, inWindow, numeratorOf, type Asked } from './conditions.sql.ts'
import { factsFrom, type Source } from './figures.query.ts'

export const SIDES = ['denominator', 'numerator', 'rest'] as const
export type Side = (typeof SIDES)[number]
export type CountedRow = { ticketId: string; id: string; unitId: string | null; at: number; counted: boolean; minutes: number | null }
type Page = { after?: { ticketId: string; id: string }; limit: number }

/** Newest ticket first. `unitId` undefined: the whole centre's. */
export async function countedRows(db: Db | Tx, kpi: Kpi, asked: Asked, source: Source, { unitId, side, after, limit }: { unitId?: string; side: Side } & Page): Promise<CountedRow[]> {
  const numerator = numeratorOf(kpi)
  const { rows } = await sql<CountedRow>`select f.ticket_id, f.id, f.unit_id, ${column(`${kpi.window}_at`)} as at, (${numerator}) as counted, ${kpi.sum ? column(kpi.sum) : sql`null::int`} as minutes
    from ${factsFrom(source)} ${EXCLUDED_OF(asked.centerId)}
    where ${inWindow(kpi.grain, kpi.window, asked)} and ${denominatorOf(kpi)}
      ${side === 'numerator' ? sql`and ${numerator}` : side === 'rest' ? sql`and not ${numerator}` : sql``}
      ${unitId === undefined ? sql`` : sql`and f.unit_id = ${unitId}`}
      ${after ? sql`and (f.ticket_id, f.id) < (${after.ticketId}::uuid, ${after.id}::uuid)` : sql``}
    order by f.ticket_id desc, f.id desc limit ${limit}`.execute(db)
  return rows
}
