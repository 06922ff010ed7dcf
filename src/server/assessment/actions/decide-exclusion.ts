import type { BodyOf } from '#contract/endpoint.ts'
import type { decideExclusion as endpoint } from '#contract/assessment.ts'
import { EXCLUSION_RULES } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { lockExclusion, saveExclusion, type Exclusion } from '../claim.store.ts'
import { correctMonths } from '../correct-months.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireClaim } from '../require-claim.ts'

/** 剔除审核: by whom and why stays with the row; a frozen month gets a correction. */
export const decideExclusion = (ctx: Context, id: string, { version, approve, reason }: BodyOf<typeof endpoint>): Promise<Exclusion> => ctx.transaction(async (tx) => {
  const exclusion = await lockExclusion(tx, ctx.actor.centerId, id)
  const rule = EXCLUSION_RULES[approve ? 'approve' : 'refuse']
  requireClaim(ctx, exclusion, rule, version)
  const next = await saveExclusion(tx, exclusion, { state: rule.to, decidedAt: toDate(ctx.now), decidedByName: ctx.actor.name, decision: reason })
  await recordAssessment(tx, ctx, {
    type: approve ? 'assessment.excluded' : 'assessment.exclusion_refused', id, ticketId: exclusion.ticketId, facts: { exclusionId: id, reason: exclusion.reason, unitId: exclusion.unitId }, body: { decision: reason },
  })
  if (approve) await correctMonths(tx, ctx, { cause: 'exclusion', causeId: id, unitId: exclusion.unitId, ticketIds: [exclusion.ticketId] })
  return next
})
