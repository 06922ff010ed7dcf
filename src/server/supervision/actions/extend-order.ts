import { addTickets, addUnits } from '#domain/supervision/make-order-move.ts'
import type { Order } from '#domain/supervision/order.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'
import { changeOrder, requireOrderMove, type Changed } from '../change-order.ts'

const MOST_TICKETS = 500

/** 联合督办, 并案: more units answer, more tickets are covered. @throws Refusal unit_unknown, not_found, too_many_tickets */
export const extendOrder = (ctx: Context, orderId: string, { version, unitIds, ticketIds }: { version: number; unitIds: string[]; ticketIds: string[] }): Promise<string> => changeOrder(ctx, orderId, async (order, _facts, tx): Promise<Changed | undefined> => {
  requireOrderMove(ctx, order, 'add_tickets', { version })
  for (const unitId of unitIds) await requireUnit(tx, ctx.actor.centerId, unitId)
  const added = [...new Set(ticketIds)].filter((id) => !order.ticketIds.includes(id))
  if ((await getTickets(tx, ctx.actor.centerId, added)).length < added.length) throw new Refusal('not_found')
  if (order.ticketIds.length + added.length > MOST_TICKETS) throw new Refusal('order_too_many_tickets', { most: MOST_TICKETS })
  const after = addTickets(addUnits(order, unitIds), added)
  if (after.parts === order.parts && added.length === 0) return undefined
  return { order: after, entry: { what: 'extended', text: String(added.length) }, events: openedFor(ctx, order, added) }
})

/** A ticket added later is under the order from now on. */
const openedFor = (ctx: Context, order: Order, ticketIds: readonly string[]): NonNullable<Changed['events']> => ticketIds.length === 0 ? [] : [{
  type: 'supervision.opened', ticketIds,
  facts: { rung: order.step.rung, basis: order.basis, ...(order.basisId === undefined ? {} : { basisId: order.basisId }), byStaff: ctx.actor.kind === 'user' },
}]
