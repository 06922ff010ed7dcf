import type { BodyOf } from '#contract/endpoint.ts'
import type { decideAppeal as endpoint } from '#contract/quality.ts'
import { scoreOf } from '#domain/quality/score.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertScore, lockInspection, saveInspection, scoresOf, type Inspection } from '../inspection.store.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireInspection, requireMarks } from '../require-quality.ts'
import { sheetsByNumber } from '../sheet.store.ts'

/** 复评: with the sheet of the first score, so that both are the same measure. The first stays on record, the second counts. */
export async function decideAppeal(ctx: Context, id: string, { version, decision, marks, sheetNumber }: BodyOf<typeof endpoint>): Promise<Inspection> {
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const row = await lockInspection(tx, centerId, id)
    requireInspection(ctx, row, marks ? 'rescore' : 'confirm', version)
    const settled = { state: 'decided' as const, decision, decidedByName: ctx.actor.name, decidedAt: toDate(ctx.now) }
    if (!marks) {
      await recordOnTicket(tx, ctx, row, { type: 'quality.appeal_rejected', facts: { inspectionId: id }, body: { decision } })
      return saveInspection(tx, row, settled)
    }
    const [first] = await scoresOf(tx, centerId, id)
    if (!first || first.sheetNumber !== sheetNumber) throw new Refusal('sheet_changed', { number: first?.sheetNumber ?? 0 })
    const sheet = (await sheetsByNumber(tx, centerId, [{ code: first.sheetCode, number: first.sheetNumber }])).get(`${first.sheetCode} ${first.sheetNumber}`)
    if (!sheet) throw new Refusal('sheet_unknown')
    requireMarks(sheet, marks)
    const { score, full, result } = scoreOf(sheet, marks)
    await insertScore(tx, ctx, { inspectionId: id, round: 2, sheetCode: first.sheetCode, sheetNumber: first.sheetNumber, marks, remark: decision, score, fullScore: full, result, byName: ctx.actor.name, at: ctx.now })
    await recordOnTicket(tx, ctx, row, { type: 'quality.rescored', facts: { inspectionId: id, kind: row.kind, round: 2, score, full, result, before: first.score }, body: { marks, decision } })
    return saveInspection(tx, row, { ...settled, score, fullScore: full, result })
  })
}
