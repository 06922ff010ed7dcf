import { EXCLUSION_RULES } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { lockExclusion, saveExclusion, type Exclusion } from '../claim.store.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireClaim } from '../require-claim.ts'

export const withdrawExclusion = (ctx: Context, id: string, version: number): Promise<Exclusion> => ctx.transaction(async (tx) => {
  const exclusion = await lockExclusion(tx, ctx.actor.centerId, id)
  requireClaim(ctx, exclusion, EXCLUSION_RULES.withdraw, version)
  const next = await saveExclusion(tx, exclusion, { state: 'withdrawn' })
  await recordAssessment(tx, ctx, { type: 'assessment.exclusion_withdrawn', id, ticketId: exclusion.ticketId, unitPath: ctx.actor.unitPath, facts: { exclusionId: id } })
  return next
})
