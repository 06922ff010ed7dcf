import { nextRung, rungOf } from '#domain/supervision/ladder.ts'
import { climb, climbsNow } from '#domain/supervision/make-order-move.ts'
import { missingProof } from '#domain/supervision/proof.ts'
import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { changeOrder } from '../change-order.ts'

/** 自动升级: asked again under the lock, so that a second run finds nothing to do. Where proof is missing it stays, and says so once. */
export async function climbByItself(ctx: Context, orderId: string): Promise<void> {
  requireSystem(ctx)
  await changeOrder(ctx, orderId, (order, facts) => {
    const rung = rungOf(facts.ladder, order.step.rung)
    if (!rung || !climbsNow(order, rung, facts.now) || !nextRung(facts.ladder, rung.code)) return undefined
    const missing = missingProof(order, rung, 'climb')
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join('、')
      return { order, entry: { what: 'hindered', text: names }, ending: { hinderedAt: ctx.now }, events: [{ type: 'supervision.climb_hindered', facts: { rung: rung.code, missing: missing.length } }] }
    }
    const { order: after, how } = climb(order, facts, { byItself: true })
    return { order: after, climbed: { how }, entry: { what: 'climbed_by_itself' }, ending: { hinderedAt: null }, events: [{ type: 'supervision.climbed', facts: { from: order.step.rung, to: after.step.rung, how } }] }
  })
}
