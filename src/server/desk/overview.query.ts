/** 总览: counters made from the record, and what is overdue now from the work items. A handful of rows, however many tickets there are. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { ALL_WORK } from './search-source.ts'

export type Total = { measure: string; dimension: string; code: string; count: number }
export type OverviewRows = { days: { measure: string; day: string; count: number }[]; totals: Total[]; overdue: number }

const MEASURES = ['accepted', 'answered', 'dispatched', 'closed', 'closed_measured', 'closed_in_time', 'asked', 'satisfied', 'handled', 'handling_minutes']
const DIMENSIONS = ['kind', 'channel', 'category', 'area']

export async function overviewRows(db: Db, centerId: string, { from, to, now }: { from: string; to: string; now: number }): Promise<OverviewRows> {
  const [days, totals, overdue] = await Promise.all([
    sql<OverviewRows['days'][number]>`select measure, day, count from day_count
      where center_id = ${centerId} and measure = any(${MEASURES}::text[]) and dimension = 'all' and code = '' and day >= ${from}::date and day <= ${to}::date`.execute(db),
    sql<Total>`select measure, dimension, code, count from total_count
      where center_id = ${centerId} and ((measure = 'accepted' and dimension = any(${DIMENSIONS}::text[])) or measure = 'standing')`.execute(db),
    sql<{ n: number }>`select count(distinct w.ticket_id) as n from unnest(${ALL_WORK}::text[]) k
      join work_item w on w.center_id = ${centerId} and w.kind = k and w.due_at <= ${new Date(now)}`.execute(db),
  ])
  return { days: days.rows, totals: totals.rows, overdue: overdue.rows[0]?.n ?? 0 }
}
