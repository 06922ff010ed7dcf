/** The ticket behind a page, for whoever may see it; for everybody else there is none. */
import { maySee } from '#domain/ticket/may-move.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

/** @throws Refusal not_found */
export async function seenTicket(ctx: Context, id: string): Promise<Ticket> {
  const ticket = await getTicket(ctx.db, ctx.actor.centerId, id)
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  return ticket
}
