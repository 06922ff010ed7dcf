import { decideReturn } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

export const decideOrderReturn = (ctx: Context, orderId: string, { unitId, agreed, reason, version }: { version: number; unitId: string; agreed: boolean; reason: string }): Promise<string> => changeOrder(ctx, orderId, (order) => {
  requireOrderMove(ctx, order, 'decide_return', { version, unitId })
  return { order: decideReturn(order, unitId, agreed), entry: { what: agreed ? 'released' : 'return_refused', unitId, text: reason }, events: [{ type: 'supervision.return_decided', facts: { unitId, agreed }, body: { reason } }] }
})
