import type { BodyOf } from '#contract/endpoint.ts'
import type { decideAppeal as endpoint } from '#contract/assessment.ts'
import { APPEAL_RULES } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertExclusion, lockAppeal, lockExclusion, saveAppeal, saveExclusion, type Appeal } from '../claim.store.ts'
import { correctMonths } from '../correct-months.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireClaim } from '../require-claim.ts'

/** 申诉裁定. Upheld: the cases granted are counted out; a frozen month gets corrections, its figures stay. */
export const decideAppeal = (ctx: Context, id: string, { version, uphold, reason, ticketIds }: BodyOf<typeof endpoint>): Promise<Appeal> => ctx.transaction(async (tx) => {
  const appeal = await lockAppeal(tx, ctx.actor.centerId, id)
  const rule = APPEAL_RULES[uphold ? 'uphold' : 'reject']
  requireClaim(ctx, appeal, rule, version)
  const granted = uphold ? appeal.ticketIds.filter((ticket) => ticketIds?.includes(ticket) ?? true) : []
  if (uphold && granted.length === 0) throw new Refusal('appeal_without_subject')
  const next = await saveAppeal(tx, appeal, { state: rule.to, grantedIds: granted, decidedAt: toDate(ctx.now), decidedByName: ctx.actor.name, decision: reason })
  await recordAssessment(tx, ctx, { type: uphold ? 'assessment.appeal_upheld' : 'assessment.appeal_rejected', id, facts: { month: appeal.month, kpi: appeal.kpi ?? '', granted: granted.length }, body: { decision: reason } })
  if (uphold) {
    await grant(tx, ctx, next, granted, reason)
    await correctMonths(tx, ctx, { cause: 'appeal', causeId: id, unitId: appeal.unitId, ticketIds: granted })
  }
  return next
})

async function grant(tx: Tx, ctx: Context, appeal: Appeal, granted: readonly string[], decision: string): Promise<void> {
  const decided = { decidedAt: toDate(ctx.now), decidedByName: ctx.actor.name, decision, appealId: appeal.id }
  if (appeal.exclusionId !== null) {
    await saveExclusion(tx, await lockExclusion(tx, appeal.centerId, appeal.exclusionId), { ...decided, state: 'approved' })
    return
  }
  for (const ticketId of granted) {
    await insertExclusion(tx, {
      ...decided, centerId: appeal.centerId, id: newId(), state: 'approved', month: appeal.month, ticketId, unitId: appeal.unitId, reason: 'appeal', kpi: appeal.kpi, remark: appeal.grounds,
      appliedAt: toDate(appeal.filedAt), appliedByName: appeal.filedByName,
    })
  }
}
