/** Figures of a month: one pass over the facts for each grain and window, all definitions at once. */
import { sql } from 'kysely'
import { isMeasured, type Figure, type Kpi } from '#domain/assessment/kpi.ts'
import type { Db, Tx } from '#platform/database.ts'
import { column, denominatorOf, EXCLUDED_OF, inWindow, numeratorOf, type Asked } from './conditions.sql.ts'

/** Live facts, or the rows a frozen month was counted from. */
export type Source = { frozen?: string }
export const factsFrom = ({ frozen }: Source) => (frozen === undefined ? sql`assessment_fact f` : sql`(select * from assessment_frozen_fact where month = ${frozen}) f`)

type Row = { unitId: string | null } & Record<string, number | string | null>

/** One figure for each definition and unit, and one without unit for the whole. @param unitId only that unit's, and no whole */
export async function countFigures(db: Db | Tx, kpis: readonly Kpi[], asked: Asked, source: Source, unitId?: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const own of Map.groupBy(kpis.filter(isMeasured), ({ grain, window }) => `${grain} ${window}`).values()) {
    const rows = await countTogether(db, own, asked, source, unitId)
    for (const [at, kpi] of own.entries()) {
      const ofUnits = rows.map((row): Figure => ({ kpi: kpi.code, unitId: row.unitId ?? undefined, numerator: Number(row[`n${at}`]), denominator: Number(row[`d${at}`]), total: Number(row[`s${at}`] ?? 0) }))
      if (unitId === undefined) figures.push(whole(kpi, ofUnits))
      if (kpi.of === 'unit') figures.push(...ofUnits.filter((figure) => figure.unitId !== undefined && figure.denominator > 0))
    }
  }
  return figures
}

const whole = ({ code }: Kpi, parts: readonly Figure[]): Figure => parts.reduce(
  (sum, { numerator, denominator, total }) => ({ ...sum, numerator: sum.numerator + numerator, denominator: sum.denominator + denominator, total: sum.total + total }),
  { kpi: code, unitId: undefined, numerator: 0, denominator: 0, total: 0 } as Figure,
)

async function countTogether(db: Db | Tx, kpis: readonly Kpi[], asked: Asked, source: Source, unitId: string | undefined): Promise<Row[]> {
  const [{ grain, window }] = kpis as [Kpi]
  const columns = kpis.flatMap((kpi, at) => [
    sql`count(*) filter (where ${denominatorOf(kpi)}) as ${sql.raw(`d${at}`)}`,
    sql`count(*) filter (where ${denominatorOf(kpi)} and ${numeratorOf(kpi)}) as ${sql.raw(`n${at}`)}`,
    ...(kpi.sum ? [sql`sum(${column(kpi.sum)}) filter (where ${denominatorOf(kpi)}) as ${sql.raw(`s${at}`)}`] : []),
  ])
  const { rows } = await sql<Row>`select f.unit_id, ${sql.join(columns)} from ${factsFrom(source)} ${EXCLUDED_OF(asked.centerId)}
    where ${inWindow(grain, window, asked)} ${unitId === undefined ? sql`` : sql`and f.unit_id = ${unitId}`} group by f.unit_id`.execute(db)
  return rows
}

/** Demands each unit led in the month: what its cohort goes by. */
export async function loadsOf(db: Db | Tx, asked: Asked, source: Source): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; load: number }>`select f.unit_id, count(*) as load from ${factsFrom(source)}
    where ${inWindow('assignment', 'dispatched', asked)} and f.role = 'lead' group by f.unit_id`.execute(db)
  return new Map(rows.map(({ unitId, load }) => [unitId, load]))
}
