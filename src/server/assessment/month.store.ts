import { sql, type Selectable } from 'kysely'
import type { Figure, Kpi } from '#domain/assessment/kpi.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CorrectionTable, MonthTable } from './assessment.tables.ts'
import { inWindow, type Asked } from './conditions.sql.ts'

export type FrozenMonth = Selectable<MonthTable>
export type Correction = Selectable<CorrectionTable>
/** Stands for the centre as a whole where a key cannot be null. */
export const WHOLE = '00000000-0000-0000-0000-000000000000'
export const unitKey = (unitId: string | undefined): string => unitId ?? WHOLE

export const findMonth = (db: Db | Tx, centerId: string, month: string): Promise<FrozenMonth | undefined> =>
  db.selectFrom('assessmentMonth').selectAll().where('centerId', '=', centerId).where('month', '=', month).executeTakeFirst()

/** @throws Refusal month_not_frozen */
export async function lockMonth(tx: Tx, centerId: string, month: string): Promise<FrozenMonth> {
  const row = await tx.selectFrom('assessmentMonth').selectAll().where('centerId', '=', centerId).where('month', '=', month).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('month_not_frozen', { month })
  return row
}

export const listMonths = (db: Db | Tx, centerId: string) => db.selectFrom('assessmentMonth').select(['month', 'version', 'frozenAt', 'publishedAt',
  (eb) => eb.selectFrom('assessmentCorrection as c').whereRef('c.centerId', '=', 'assessmentMonth.centerId').whereRef('c.month', '=', 'assessmentMonth.month')
    .select((one) => one.fn.countAll<number>().as('n')).as('corrections')]).where('centerId', '=', centerId).orderBy('month', 'desc').execute()

/** @returns false where the month is frozen already; a second freezer waits here for the first */
export async function insertMonth(tx: Tx, row: Omit<FrozenMonth, 'definitions' | 'groups' | 'version' | 'asOf' | 'frozenAt' | 'publishedAt'> & { definitions: string; groups: string; asOf: Date; frozenAt: Date }): Promise<boolean> {
  const made = await tx.insertInto('assessmentMonth').values(row).onConflict((at) => at.columns(['centerId', 'month']).doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** Every fact a figure of the month may count, and every part led in it. */
export async function keepFacts(tx: Tx, month: string, kpis: readonly Kpi[], asked: Asked): Promise<void> {
  const span = { ...asked, asOf: asked.to }
  const looks = new Map([['assignment dispatched', { grain: 'assignment', window: 'dispatched' } as Pick<Kpi, 'grain' | 'window'>], ...kpis.map((kpi) => [`${kpi.grain} ${kpi.window}`, kpi] as const)])
  const keys = [...looks.values()].map(({ grain, window }) => sql`select ticket_id, grain, id from assessment_fact f where ${inWindow(grain, window, span)}`)
  await sql`insert into assessment_frozen_fact select ${month}, f.* from assessment_fact f join (${sql.join(keys, sql` union `)}) k using (ticket_id, grain, id) where f.center_id = ${asked.centerId}`.execute(tx)
}

export async function insertFigures(tx: Tx, centerId: string, month: string, figures: readonly Figure[]): Promise<void> {
  await sql`insert into assessment_figure (center_id, month, kpi, unit_id, numerator, denominator, total)
    select ${centerId}, ${month}, * from unnest(${figures.map((f) => f.kpi)}::text[], ${figures.map((f) => unitKey(f.unitId))}::uuid[], ${figures.map((f) => f.numerator)}::bigint[], ${figures.map((f) => f.denominator)}::bigint[], ${figures.map((f) => f.total)}::bigint[])`.execute(tx)
}

const figureOf = ({ kpi, unitId, numerator, denominator, total }: Pick<Correction, 'kpi' | 'unitId' | 'numerator' | 'denominator' | 'total'>): Figure =>
  ({ kpi, unitId: unitId === WHOLE ? undefined : unitId, numerator, denominator, total })

type Picked = { unitIds?: readonly string[]; kpi?: string }
export async function readFigures(db: Db | Tx, centerId: string, months: readonly string[], { unitIds, kpi }: Picked = {}): Promise<(Figure & { month: string })[]> {
  const rows = await db.selectFrom('assessmentFigure').selectAll().where('centerId', '=', centerId).where('month', 'in', months)
    .$if(unitIds !== undefined, (q) => q.where('unitId', 'in', unitIds ?? [])).$if(kpi !== undefined, (q) => q.where('kpi', '=', kpi ?? '')).execute()
  return rows.map((row) => ({ ...figureOf(row), month: row.month }))
}

/** In the order made; the last of a figure is what it is now. */
export const readCorrections = (db: Db | Tx, centerId: string, months: readonly string[], unitIds?: readonly string[]): Promise<Correction[]> =>
  db.selectFrom('assessmentCorrection').selectAll().where('centerId', '=', centerId).where('month', 'in', months)
    .$if(unitIds !== undefined, (q) => q.where('unitId', 'in', unitIds ?? [])).orderBy('id').execute()

export const figureKey = ({ kpi, unitId }: { kpi: string; unitId: string | undefined }): string => `${kpi} ${unitKey(unitId)}`
export const latestOf = (corrections: readonly Correction[]): Map<string, Figure> => new Map(corrections.map((row) => [figureKey(figureOf(row)), figureOf(row)]))

/** Frozen months that count one of these tickets for the unit. */
export async function monthsCounting(tx: Tx, centerId: string, unitId: string, ticketIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`select m.month from assessment_month m where m.center_id = ${centerId} and exists (
    select from assessment_frozen_fact f where f.center_id = m.center_id and f.month = m.month and f.ticket_id = any(${ticketIds}::uuid[]) and f.unit_id = ${unitId}) order by m.month`.execute(tx)
  return rows.map(({ month }) => month)
}
