import type { Selectable } from 'kysely'
import type { Mark, Result } from '#domain/quality/score.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './training.tables.ts'

export type Calibration = Selectable<Tables['qualityCalibration']>
export type CalibrationScore = Selectable<Tables['qualityCalibrationScore']>

/** @throws Refusal not_found */
export async function lockCalibration(tx: Tx, centerId: string, id: string): Promise<Calibration> {
  const row = await tx.selectFrom('qualityCalibration').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
export const listCalibrationRows = (db: Db | Tx, centerId: string): Promise<Calibration[]> =>
  db.selectFrom('qualityCalibration').selectAll().where('centerId', '=', centerId).orderBy('id', 'desc').limit(50).execute()

const idsOf = (rows: readonly Calibration[]) => rows.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : rows.map(({ id }) => id)
export const seatsOf = (db: Db | Tx, centerId: string, rows: readonly Calibration[]) =>
  db.selectFrom('qualityCalibrationSeat').selectAll().where('centerId', '=', centerId).where('calibrationId', 'in', idsOf(rows)).orderBy('inspectorId').execute()
export const calibrationScores = (db: Db | Tx, centerId: string, rows: readonly Calibration[]): Promise<CalibrationScore[]> =>
  db.selectFrom('qualityCalibrationScore').selectAll().where('centerId', '=', centerId).where('calibrationId', 'in', idsOf(rows)).execute()
export const agreedOf = (db: Db | Tx, centerId: string, rows: readonly Calibration[]) =>
  db.selectFrom('qualityCalibrationAgreed').selectAll().where('centerId', '=', centerId).where('calibrationId', 'in', idsOf(rows)).execute()

type New = Pick<Calibration, 'id' | 'name' | 'kind' | 'sheetCode' | 'sheetNumber' | 'ticketIds'>
export async function insertCalibration(tx: Tx, ctx: Context, row: New, seats: readonly { id: string; name: string }[]): Promise<Calibration> {
  const { centerId, id: madeBy, name: madeByName } = ctx.actor
  const made = await tx.insertInto('qualityCalibration').values({ centerId, ...row, state: 'open', discussion: null, madeBy, madeByName, madeAt: toDate(ctx.now) }).returningAll().executeTakeFirstOrThrow()
  await tx.insertInto('qualityCalibrationSeat').values(seats.map(({ id, name }) => ({ centerId, calibrationId: row.id, inspectorId: id, inspectorName: name }))).execute()
  return made
}

type Given = { calibrationId: string; ticketId: string; marks: Mark[]; score: number; result: Result }
/** false: scored before */
export async function insertCalibrationScore(tx: Tx, ctx: Context, { marks, ...given }: Given): Promise<boolean> {
  const made = await tx.insertInto('qualityCalibrationScore').values({ centerId: ctx.actor.centerId, ...given, inspectorId: ctx.actor.id, marks: JSON.stringify(marks), at: toDate(ctx.now) })
    .onConflict((c) => c.columns(['centerId', 'calibrationId', 'ticketId', 'inspectorId']).doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function insertAgreed(tx: Tx, centerId: string, given: readonly Given[]): Promise<void> {
  await tx.insertInto('qualityCalibrationAgreed').values(given.map(({ marks, ...one }) => ({ centerId, ...one, marks: JSON.stringify(marks) }))).execute()
}
export const closeCalibration = (tx: Tx, ctx: Context, id: string, discussion: string): Promise<Calibration> =>
  tx.updateTable('qualityCalibration').set({ state: 'discussed', discussion, closedAt: toDate(ctx.now) }).where('centerId', '=', ctx.actor.centerId).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
