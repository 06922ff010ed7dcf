import type { Context } from '#platform/context.ts'
import { whyNotJudgement } from '#domain/revisit/judgement.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { addStep, lockJudgement, saveJudgement, type JudgementKey } from '../judgement.store.ts'
import { recordJudgement } from '../record-judgement.ts'

/** 申诉期满: nobody appealed, the verdict stands. A second run finds it settled. */
export async function settleJudgement(ctx: Context, key: JudgementKey): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const judgement = await lockJudgement(tx, ctx.actor.centerId, key)
    if (whyNotJudgement(ctx.actor, judgement, 'settle', ctx.now)) return
    const next = await saveJudgement(tx, judgement, { state: 'final' })
    await addStep(tx, ctx, next, { what: 'settle', reasonable: next.reasonable })
    await recordJudgement(tx, ctx, next, { type: 'revisit.reasonableness_final', facts: { reasonable: next.reasonable === true } })
  })
}
