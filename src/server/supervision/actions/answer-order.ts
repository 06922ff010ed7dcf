import { answer } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 单位答复; where the rung wants the head's hand, a handler's words wait for it. */
export const answerOrder = (ctx: Context, orderId: string, { text }: { text: string }): Promise<string> => changeOrder(ctx, orderId, (order, facts) => {
  requireOrderMove(ctx, order, 'answer')
  const { unitId } = ctx.actor
  const after = answer(order, unitId, text, { ...facts, isHead: ctx.actor.roles.includes('unit_head') })
  const given = after.parts.find((part) => part.unitId === unitId)?.state === 'answered'
  return {
    order: after, entry: { what: given ? 'answered' : 'drafted', unitId, text },
    events: given ? [{ type: 'supervision.answered', facts: { rung: order.step.rung, unitId }, body: { text } }] : [],
  }
})
