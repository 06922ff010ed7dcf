import { APPEAL_RULES } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { lockAppeal, saveAppeal, type Appeal } from '../claim.store.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireClaim } from '../require-claim.ts'

export const withdrawAppeal = (ctx: Context, id: string, version: number): Promise<Appeal> => ctx.transaction(async (tx) => {
  const appeal = await lockAppeal(tx, ctx.actor.centerId, id)
  requireClaim(ctx, appeal, APPEAL_RULES.withdraw, version)
  const next = await saveAppeal(tx, appeal, { state: 'withdrawn' })
  await recordAssessment(tx, ctx, { type: 'assessment.appeal_withdrawn', id, unitPath: ctx.actor.unitPath, facts: { month: appeal.month } })
  return next
})
