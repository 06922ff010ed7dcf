import { CASE_RULES, type CaseMove } from '#domain/quality/case-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { addStep, lockCase, saveCase, type Case } from '../case.store.ts'
import { cutterOf } from '../own-words.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireCase } from '../require-quality.ts'

const EVENTS = {
  correct: 'quality.correction_submitted', accept: 'quality.corrected', send_back: 'quality.correction_sent_back', object: 'quality.objected',
  uphold_objection: 'quality.non_compliant_withdrawn', reject_objection: 'quality.objection_rejected', withdraw: 'quality.non_compliant_withdrawn',
} as const satisfies Record<CaseMove, string>

/** 整改、核查、异议、撤销: each with its words, each a step that stays. */
export async function moveCase(ctx: Context, id: string, { move, version, text: given }: { move: CaseMove; version: number; text: string }): Promise<Case> {
  return ctx.transaction(async (tx) => {
    const row = await lockCase(tx, ctx.actor.centerId, id)
    requireCase(ctx, row, move, version)
    const { to } = CASE_RULES[move]
    const text = (await cutterOf(tx, ctx, row.ticketId))(given)
    const saved = await saveCase(tx, row, {
      state: to,
      ...(move === 'correct' ? { submittedAt: toDate(ctx.now) } : {}),
      ...(move === 'send_back' ? { sentBackCount: row.sentBackCount + 1 } : {}),
      ...(move === 'object' ? { objected: true } : {}),
      ...(to === 'corrected' || to === 'withdrawn' ? { settledAt: toDate(ctx.now) } : {}),
    })
    await addStep(tx, ctx, id, move, text)
    const onTime = ctx.now <= row.dueAt
    await recordOnTicket(tx, ctx, row, { type: EVENTS[move], facts: { caseId: id, ...(move === 'correct' ? { onTime } : {}) }, body: { text } })
    return saved
  })
}
