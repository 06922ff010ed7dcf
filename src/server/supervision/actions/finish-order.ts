import { finish } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { changeOrder, requireOrderMove } from '../change-order.ts'

/** 办结: solved, or without a result, which key supervision takes up. @throws Refusal proof_missing, answers_open */
export const finishOrder = (ctx: Context, orderId: string, { solved, conclusion, version }: { version: number; solved: boolean; conclusion: string }): Promise<string> => changeOrder(ctx, orderId, (order, facts) => {
  requireOrderMove(ctx, order, 'finish', { version })
  const facted = { solved, rung: order.step.rung, byStaff: ctx.actor.kind === 'user' }
  return {
    order: finish(order, solved, facts), entry: { what: solved ? 'finished_solved' : 'finished_unsolved', text: conclusion },
    ending: { finishedAt: ctx.now, finishedByName: ctx.actor.name, conclusion, hinderedAt: null },
    events: [{ type: 'supervision.finished', facts: facted, body: { conclusion } }, ...(solved ? [] : [{ type: 'supervision.unsolved' as const, facts: { rung: order.step.rung } }])],
  }
})
