import { lastPeriod } from '#domain/quality/period.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { drawSample } from './actions/draw-sample.ts'
import { listPlans } from './plan.store.ts'

/** 到期抽样: each active plan draws the last period that is over; a period drawn by hand or before stays as it was. */
export async function drawDueSamples(ctx: Context): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  for (const { id, period, active } of await listPlans(ctx.db, ctx.actor.centerId)) {
    if (active) await drawSample(ctx, id, lastPeriod(period, ctx.now, rules))
  }
}
