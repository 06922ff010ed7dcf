import { climb } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 升级 by hand, one rung or more. @throws Refusal proof_missing, top_of_ladder, rung_not_above, skip_without_reason */
export const climbOrder = (ctx: Context, orderId: string, given: { version: number; to?: string; reason?: string }): Promise<string> => changeOrder(ctx, orderId, (order, facts) => {
  requireOrderMove(ctx, order, 'climb', given)
  const { order: after, how } = climb(order, facts, given)
  return {
    order: after, climbed: { how, reason: given.reason }, entry: { what: 'climbed', text: given.reason }, ending: { hinderedAt: null },
    events: [{ type: 'supervision.climbed', facts: { from: order.step.rung, to: after.step.rung, how }, body: { reason: given.reason } }],
  }
})
