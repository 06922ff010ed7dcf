/** A repeat contact on a merged demand counts at its parent too: person-times are of the matter, and the unit at work there is pressed. */
import { childContacted } from '#domain/ticket/moves/contact-again.ts'
import { changed } from '#domain/ticket/change.ts'
import type { Changed } from '#domain/ticket/facts.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeFamily } from '#server/ticket/change-family.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

/** @throws Refusal conflict when the ticket was merged, or taken out, at this very moment */
export async function changeTicketOrFamily(ctx: Context, move: 'urge' | 'add_supplement', target: Target, again: (ticket: Ticket) => Changed): Promise<Ticket> {
  // In the running transaction: who holds one connection and waits for a second can starve the pool for good.
  const { status, mergedInto } = await ctx.transaction((tx) => getTicket(tx, ctx.actor.centerId, target.ticketId))
  if (status === 'merged' && mergedInto) {
    return changeFamily(ctx, move, target, mergedInto, (child, parent) => ({ child: again(child), parent: isIn(child, parent) ? childContacted(parent, move === 'urge') : changed(parent) }))
  }
  return changeTicket(ctx, move, target, (ticket) => {
    if (ticket.status === 'merged') throw new Refusal('conflict', { version: ticket.version, status: ticket.status })
    return again(ticket)
  })
}

const isIn = (child: Ticket, parent: Ticket): boolean => child.status === 'merged' && child.mergedInto === parent.id
