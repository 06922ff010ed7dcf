/** 三率 of a period out of recorded call-backs; the same rows are counted and listed, so a figure is its list. */
import { sql, type RawBuilder } from 'kysely'
import { countFigures, FIGURES, type Figure, type RateBasis } from '#domain/revisit/rates.ts'
import type { RevisitMedium } from '#domain/revisit/media.ts'
import type { RevisitResult } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'

export type ResultRow = RevisitResult & { ticketId: string; recordedAt: number; medium: RevisitMedium; unitPath: string | null }
export type FiguresAsked = { from: number; to: number; basis: RateBasis; media: 'all' | 'phone' | 'message' }

/**
 * first: the call-back after the first handling. final: the last one of a ticket within the period, whatever came after it. sampled: calls above the duty.
 * A ticket stands in each at most once.
 */
function chosen(centerId: string, { from, to, basis, media }: FiguresAsked): RawBuilder<unknown> {
  const which = basis === 'sampled' ? sql`sampled` : basis === 'first' ? sql`not sampled and first` : sql`not sampled`
  const by = media === 'all' ? sql`true` : media === 'phone' ? sql`medium = 'phone'` : sql`medium <> 'phone'`
  return sql`select * from (
      select distinct on (ticket_id) * from revisit_result where center_id = ${centerId} and recorded_at >= ${new Date(from)} and recorded_at < ${new Date(to)} and ${which}
      order by ticket_id, recorded_at desc, event_id desc
    ) last where ${by}`
}

type Combination = RevisitResult & { n: number }
/** At most 2 × 3 × 5 × 5 combinations come back, however many call-backs there were. */
export async function countedResults(db: Db, centerId: string, asked: FiguresAsked): Promise<Record<Figure, number>> {
  const { rows } = await sql<Combination>`select contacted, solved, process_satisfaction, result_satisfaction, count(*)::int as n from (${chosen(centerId, asked)}) r group by 1, 2, 3, 4`.execute(db)
  const figures = countFigures([])
  for (const row of rows) for (const figure of Object.keys(FIGURES) as Figure[]) if (FIGURES[figure](row)) figures[figure] += row.n
  return figures
}

/** Newest first; combinations that a figure counts are named one by one, so that counting and listing cannot differ. */
export async function resultRows(db: Db, centerId: string, asked: FiguresAsked, figure: Figure, page: { after?: { at: string; ticketId: string } | undefined; limit: number }): Promise<ResultRow[]> {
  const { rows: known } = await sql<Combination>`select distinct contacted, solved, process_satisfaction, result_satisfaction from (${chosen(centerId, asked)}) r`.execute(db)
  const counted = known.filter(FIGURES[figure])
  if (counted.length === 0) return []
  const within = sql.join(counted.map((one) => sql`(${one.contacted}::boolean, ${one.solved}::text, ${one.processSatisfaction}::text, ${one.resultSatisfaction}::text)`))
  const after = page.after ? sql`and (recorded_at, ticket_id) < (${page.after.at}::timestamptz, ${page.after.ticketId}::uuid)` : sql``
  const { rows } = await sql<ResultRow>`select ticket_id, recorded_at, medium, unit_path, contacted, solved, process_satisfaction, result_satisfaction from (${chosen(centerId, asked)}) r
    where (contacted, solved, process_satisfaction, result_satisfaction) in (${within}) ${after} order by recorded_at desc, ticket_id desc limit ${page.limit}`.execute(db)
  return rows
}
