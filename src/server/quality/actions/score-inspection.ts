import { addAmount } from '#domain/calendar/add-amount.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import type { scoreInspection as endpoint } from '#contract/quality.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import { scoreOf, type Mark } from '#domain/quality/score.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { insertScore, lockInspection, saveInspection, type Inspection } from '../inspection.store.ts'
import { openCase } from '../open-case.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireInspection, requireMarks } from '../require-quality.ts'
import { getPublished } from '../sheet.store.ts'

/** 评分: with the version in force; a veto on a unit's answer makes it a non-compliant case at once. */
export async function scoreInspection(ctx: Context, id: string, input: BodyOf<typeof endpoint>): Promise<Inspection> {
  return ctx.transaction(async (tx) => {
    const row = await lockInspection(tx, ctx.actor.centerId, id)
    requireInspection(ctx, row, 'score', input.version)
    const { current: rules, calendar } = await factsOf(ctx, tx)
    const { number, content: sheet } = await getPublished(tx, ctx, rules, row.sheetCode)
    if (number !== input.sheetNumber) throw new Refusal('sheet_changed', { number })
    requireMarks(sheet, input.marks)
    if (row.kind === 'call' && !input.recordingRef) throw new Refusal('recording_missing')

    const { score, full, result, vetoes } = scoreOf(sheet, input.marks)
    await insertScore(tx, ctx, { inspectionId: id, round: 1, sheetCode: row.sheetCode, sheetNumber: number, marks: input.marks, remark: input.remark, score, fullScore: full, result, byName: ctx.actor.name, at: ctx.now })
    const appealUntil = row.agentId === null ? null : toDate(addAmount(ctx.now, qualityRules(rules).appealWindow, calendar))
    const saved = await saveInspection(tx, row, {
      state: 'scored', inspectorId: ctx.actor.id, inspectorName: ctx.actor.name, recordingRef: input.recordingRef ?? null, score, fullScore: full, result, scoredBy: ctx.actor.id, scoredAt: toDate(ctx.now), appealUntil,
    })
    await recordOnTicket(tx, ctx, row, { type: 'quality.inspected', facts: { inspectionId: id, kind: row.kind, round: 1, score, full, result }, body: { marks: input.marks, remark: input.remark } })
    if (result === 'non_compliant' && row.assignmentId) {
      await openCase(tx, ctx, { ticketId: row.ticketId, assignmentId: row.assignmentId, inspectionId: id, reason: reasonOf(sheet, vetoes), text: textOf(sheet, input.marks, vetoes) })
    }
    return saved
  })
}

const reasonOf = (sheet: Sheet, vetoes: readonly string[]): string => sheet.items.find(({ code, reason }) => vetoes.includes(code) && reason)?.reason ?? 'other'
const textOf = (sheet: Sheet, marks: readonly Mark[], vetoes: readonly string[]): string =>
  vetoes.map((code) => `${sheet.items.find((item) => item.code === code)?.name ?? code}：${marks.find((mark) => mark.code === code)?.remark ?? ''}`).join('\n')
