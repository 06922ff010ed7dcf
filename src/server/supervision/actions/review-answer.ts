import { reviewAnswer as review } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 审核答复. @throws Refusal order_reason_missing when it is sent back without one */
export const reviewAnswer = (ctx: Context, orderId: string, { unitId, accepted, reason, version }: { version: number; unitId: string; accepted: boolean; reason?: string }): Promise<string> => changeOrder(ctx, orderId, (order, facts) => {
  requireOrderMove(ctx, order, 'review_answer', { version, unitId })
  if (!accepted && !reason) throw new Refusal('order_reason_missing')
  return {
    order: review(order, unitId, accepted, facts), entry: { what: accepted ? 'accepted' : 'sent_back', unitId, text: reason }, ending: { hinderedAt: null },
    events: [{ type: 'supervision.answer_reviewed', facts: { unitId, accepted, rung: order.step.rung }, body: { reason } }],
  }
})
