import { maySee } from '#domain/ticket/may-move.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

/** @throws Refusal not_found where the actor may not know of it */
export async function visibleTicket(tx: Tx, ctx: Context, ticketId: string): Promise<Ticket> {
  const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  return ticket
}
