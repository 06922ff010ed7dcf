import type { Context } from '#platform/context.ts'
import { saveInstruction } from '../instruction.store.ts'
import { lockFor, recordStep, requireInstructionAct } from '../step-instruction.ts'
import { openOrder } from './open-order.ts'

/** 以批示立督办单: to the units that owe the answer. */
export const orderForInstruction = (ctx: Context, id: string, { reason, rung }: { reason: string; rung?: string | undefined }): Promise<void> => ctx.transaction(async (tx) => {
  const found = await lockFor(tx, ctx, id, 'order')
  requireInstructionAct(ctx, found, 'order')
  const { orderId } = await openOrder(ctx, {
    kind: 'supervise', basis: 'instruction', basisId: id, reason, unitIds: found.units.map(({ unitId }) => unitId), ticketIds: found.ticketId === null ? [] : [found.ticketId], ...(rung && { rung }),
  })
  await recordStep(tx, ctx, found, 'ordered', 'instruction.ordered', { text: reason }, { orderId })
  await saveInstruction(tx, found, { orderId })
})
