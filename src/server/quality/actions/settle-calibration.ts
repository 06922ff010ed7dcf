import { scoreOf, type Mark } from '#domain/quality/score.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { calibrationScores, closeCalibration, insertAgreed, lockCalibration, seatsOf, type Calibration } from '../calibration.store.ts'
import { recordQuality } from '../record-quality.ts'
import { requireMarks } from '../require-quality.ts'
import { sheetsByNumber } from '../sheet.store.ts'

/** 会商定分: when everybody has scored everything; one agreed score a ticket. */
export async function settleCalibration(ctx: Context, id: string, { discussion, agreed }: { discussion: string; agreed: { ticketId: string; marks: Mark[] }[] }): Promise<Calibration> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const round = await lockCalibration(tx, centerId, id)
    const [seats, scores] = [await seatsOf(tx, centerId, [round]), await calibrationScores(tx, centerId, [round])]
    const given = new Set(agreed.map(({ ticketId }) => ticketId))
    if (round.state !== 'open' || scores.length < seats.length * round.ticketIds.length || given.size !== agreed.length || !round.ticketIds.every((one) => given.has(one))) throw new Refusal('calibration_not_ready')
    const sheet = (await sheetsByNumber(tx, centerId, [{ code: round.sheetCode, number: round.sheetNumber }])).get(`${round.sheetCode} ${round.sheetNumber}`)
    if (!sheet) throw new Refusal('sheet_unknown')
    for (const { marks } of agreed) requireMarks(sheet, marks)
    await insertAgreed(tx, centerId, agreed.map(({ ticketId, marks }) => ({ calibrationId: id, ticketId, marks, score: scoreOf(sheet, marks).score, result: scoreOf(sheet, marks).result })))
    await recordQuality(tx, ctx, id, { type: 'quality.calibration_settled', facts: { tickets: agreed.length }, body: { discussion } })
    return closeCalibration(tx, ctx, id, discussion)
  })
}
