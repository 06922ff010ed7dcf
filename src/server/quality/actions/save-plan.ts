import type { BodyOf } from '#contract/endpoint.ts'
import type { savePlan as endpoint } from '#contract/quality.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { insertPlan, lockPlan, savePlanRow, type Plan } from '../plan.store.ts'
import { recordQuality } from '../record-quality.ts'
import { getPublished } from '../sheet.store.ts'

export async function savePlan(ctx: Context, { id, version, ...input }: BodyOf<typeof endpoint>): Promise<Plan> {
  requireRole(ctx, 'inspector', 'system_admin')
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const { kind } = await getPublished(tx, ctx, rules, input.sheetCode)
    const content = { name: input.name, sheetCode: input.sheetCode, kind, method: input.method, period: input.period, size: input.size, weights: JSON.stringify(input.weights), categoryCodes: input.categoryCodes, active: input.active }
    const facts = { method: input.method, period: input.period, size: input.size, active: input.active }
    if (id === undefined) {
      const planId = newId()
      const seed = input.seed || planId
      await recordQuality(tx, ctx, planId, { type: 'quality.plan_made', facts: { ...facts, seed }, body: { name: input.name } })
      return insertPlan(tx, { centerId: ctx.actor.centerId, id: planId, ...content, seed, madeByName: ctx.actor.name, madeAt: toDate(ctx.now) })
    }
    const before = await lockPlan(tx, ctx.actor.centerId, id)
    if (before.version !== version) throw new Refusal('conflict')
    await recordQuality(tx, ctx, id, { type: 'quality.plan_changed', facts, body: { name: input.name } })
    return savePlanRow(tx, before, { ...content, seed: input.seed || before.seed })
  })
}
