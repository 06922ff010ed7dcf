import { scoreOf, type Mark } from '#domain/quality/score.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertCalibrationScore, lockCalibration, seatsOf, type Calibration } from '../calibration.store.ts'
import { recordQuality } from '../record-quality.ts'
import { requireMarks } from '../require-quality.ts'
import { sheetsByNumber } from '../sheet.store.ts'
import { requireRole } from '#server/people/require-role.ts'

/** 盲评: once a ticket, on the sheet the round was opened with. */
export async function scoreCalibration(ctx: Context, id: string, { ticketId, marks }: { ticketId: string; marks: Mark[] }): Promise<Calibration> {
  requireRole(ctx, 'inspector', 'appeal_judge')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const round = await lockCalibration(tx, centerId, id)
    const seats = await seatsOf(tx, centerId, [round])
    if (!seats.some(({ inspectorId }) => inspectorId === ctx.actor.id)) throw new Refusal('forbidden')
    if (!round.ticketIds.includes(ticketId)) throw new Refusal('not_found')
    const sheet = (await sheetsByNumber(tx, centerId, [{ code: round.sheetCode, number: round.sheetNumber }])).get(`${round.sheetCode} ${round.sheetNumber}`)
    if (!sheet) throw new Refusal('sheet_unknown')
    requireMarks(sheet, marks)
    const { score, result } = scoreOf(sheet, marks)
    if (!(await insertCalibrationScore(tx, ctx, { calibrationId: id, ticketId, marks, score, result }))) throw new Refusal('calibration_scored')
    await recordQuality(tx, ctx, id, { type: 'quality.calibration_scored', facts: { ticketId, score, result } })
    return round
  })
}
