import { askReturn } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 申请退回: the unit says it is not its matter; the clock runs on until supervision decides. */
export const askOrderReturn = (ctx: Context, orderId: string, { reason }: { reason: string }): Promise<string> => changeOrder(ctx, orderId, (order) => {
  requireOrderMove(ctx, order, 'ask_return')
  const { unitId } = ctx.actor
  return { order: askReturn(order, unitId), entry: { what: 'return_asked', unitId, text: reason }, events: [{ type: 'supervision.return_asked', facts: { rung: order.step.rung, unitId }, body: { reason } }] }
})
