/** Each covered ticket's record says what its orders met; an order over no ticket is its own subject. The words stand on the order's page. */
import type { Order } from '#domain/supervision/order.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents, type NewEvent } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { send } from '#platform/pipelining.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'

export type Happened = { type: `supervision.${string}`; facts?: Record<string, string | number | boolean>; body?: unknown; /** only these tickets' records */ ticketIds?: readonly string[] }

/** Headers carry the dimensions of the ticket and the orders' own facts: ids and codes only. */
export async function recordOrder(tx: Tx, ctx: Context, order: Pick<Order, 'id' | 'centerId' | 'kind' | 'ticketIds'>, happened: readonly Happened[], known?: readonly Ticket[]): Promise<void> {
  const tickets = known ?? (await getTickets(tx, order.centerId, order.ticketIds))
  await recordEvents(tx, ctx, happened.flatMap(({ type, facts, body, ticketIds = order.ticketIds }): NewEvent[] => {
    const given = { facts: { orderId: order.id, kind: order.kind, ...facts }, body }
    const covered = tickets.filter(({ id }) => ticketIds.includes(id))
    if (order.ticketIds.length === 0) return [{ type, subject: { kind: 'order', id: order.id }, dimensions: { facts: given.facts }, body }]
    return covered.map((ticket) => ({
      type, subject: { kind: 'ticket', id: ticket.id }, body,
      dimensions: {
        categoryCode: ticket.categoryCode, areaCode: ticket.areaCode, channel: ticket.channel, line: ticket.line, kind: ticket.kind, party: ticket.party, urgency: ticket.urgency,
        unitPath: ticket.assignments.find(({ role }) => role === 'lead')?.unitPath, ruleVersion: ticket.ruleVersion, facts: given.facts,
      },
    }))
  }))
}

/** One line of the order's own timeline. */
export async function noteEntry(tx: Tx, ctx: Context, order: Pick<Order, 'id' | 'centerId' | 'step'>, entry: { what: string; unitId?: string; text?: string }): Promise<void> {
  await send(tx, tx.insertInto('supervisionEntry').values({
    centerId: order.centerId, orderId: order.id, id: newId(), stepNo: order.step.no, what: entry.what, unitId: entry.unitId ?? null, text: entry.text ?? null, at: toDate(ctx.now), byName: ctx.actor.name,
  }))
}
