/** What units and scope are proposed from: demands of a period beside the period before, and what people said at call-back. */
import { sql } from 'kysely'
import { DAY } from '#domain/calendar/local-day.ts'
import type { DemandFigure } from '#domain/leader-day/choose.ts'
import type { Db } from '#platform/database.ts'
import { idAt } from '#platform/ids.ts'

export type Periods = { beforeFrom: number; from: number; to: number }
const lowestId = (at: number): string => idAt(Math.max(0, at), new Uint8Array(10))
/** Ids follow the time of acceptance, so only the partitions and pages of the period are read. */
const inPeriods = (centerId: string, { beforeFrom, to }: Periods) => sql`t.center_id = ${centerId} and t.id >= ${lowestId(beforeFrom - DAY)}::uuid and t.id < ${lowestId(to + DAY)}::uuid
  and t.accepted_at >= ${new Date(beforeFrom)} and t.accepted_at < ${new Date(to)} and t.merged_into is null`
const figures = ({ from }: Periods) => sql`count(distinct t.id) filter (where t.accepted_at >= ${new Date(from)})::int as now, count(distinct t.id) filter (where t.accepted_at < ${new Date(from)})::int as before,
  count(distinct t.id) filter (where t.accepted_at >= ${new Date(from)} and t.revisit is not null)::int as asked,
  count(distinct t.id) filter (where t.accepted_at >= ${new Date(from)} and t.revisit ->> 'resultSatisfaction' in ('dissatisfied', 'very_dissatisfied'))::int as dissatisfied`

/** By the lead unit; one that handed the demand back does not answer for it. */
export async function demandsByUnit(db: Db, centerId: string, periods: Periods): Promise<DemandFigure[]> {
  const { rows } = await sql<DemandFigure>`select a.unit_id::text as code, max(a.unit_name) as name, ${figures(periods)}
    from ticket t join assignment a on a.center_id = t.center_id and a.ticket_id = t.id and a.ticket_id >= ${lowestId(periods.beforeFrom - DAY)}::uuid and a.ticket_id < ${lowestId(periods.to + DAY)}::uuid
    where ${inPeriods(centerId, periods)} and a.role = 'lead' and a.status not in ('returned', 'quit') group by a.unit_id`.execute(db)
  return rows
}
/** @param unitId only demands it leads; all of the centre where absent */
export async function demandsByCategory(db: Db, centerId: string, periods: Periods, unitId?: string): Promise<DemandFigure[]> {
  const { rows } = await sql<DemandFigure>`select t.category_code as code, t.category_code as name, ${figures(periods)} from ticket t
    where ${inPeriods(centerId, periods)} and t.category_code is not null
    ${unitId ? sql`and exists (select from assignment a where a.center_id = t.center_id and a.ticket_id = t.id and a.unit_id = ${unitId} and a.role = 'lead' and a.status not in ('returned', 'quit'))` : sql``}
    group by t.category_code`.execute(db)
  return rows
}
