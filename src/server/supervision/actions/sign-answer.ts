import { signAnswer as sign } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 负责人签署. */
export const signAnswer = (ctx: Context, orderId: string): Promise<string> => changeOrder(ctx, orderId, (order) => {
  requireOrderMove(ctx, order, 'sign_answer')
  const { unitId } = ctx.actor
  const text = order.parts.find((part) => part.unitId === unitId)?.text
  return { order: sign(order, unitId), entry: { what: 'signed', unitId, text }, events: [{ type: 'supervision.answered', facts: { rung: order.step.rung, unitId, signed: true }, body: { text } }] }
})
