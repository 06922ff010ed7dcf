import { urgePart } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 催办 a unit that has not answered; its clock is not touched. */
export const urgeUnit = (ctx: Context, orderId: string, { unitId, text }: { unitId: string; text?: string }): Promise<string> => changeOrder(ctx, orderId, (order) => {
  requireOrderMove(ctx, order, 'urge', { unitId })
  return { order: urgePart(order, unitId), entry: { what: 'urged', unitId, text }, events: [{ type: 'supervision.urged', facts: { by: 'staff', unitId }, body: { text } }] }
})
