import { send } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 发送: the units see it from now on, and the rung's clock runs. */
export const sendOrder = (ctx: Context, orderId: string, given: { version?: number }): Promise<string> => changeOrder(ctx, orderId, (order, facts) => {
  requireOrderMove(ctx, order, 'send', given)
  return {
    order: send(order, facts), entry: { what: 'sent' }, ending: { hinderedAt: null },
    events: [{ type: 'supervision.sent', facts: { rung: order.step.rung, byStaff: ctx.actor.kind === 'user' }, body: { unitIds: order.parts.map(({ unitId }) => unitId) } }],
  }
})
