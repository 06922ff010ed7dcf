/** One open ticket's deadlines after the calendar changed. Made by the system only. */
import { recomputeTicket } from '#domain/ticket/moves/recompute.ts'
import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { saveChange } from '../change-ticket.ts'
import { factsOf } from '../facts.ts'
import { lockTicket } from '../ticket.store.ts'

/** true: at least one deadline moved */
export async function recomputeDeadlines(ctx: Context, ticketId: string): Promise<boolean> {
  requireSystem(ctx)
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, ctx.actor.centerId, ticketId)
    const change = recomputeTicket(ticket, await factsOf(ctx, tx, ticket))
    if (change) await saveChange(tx, ctx, 'note', ticket, change)
    return change !== undefined
  })
}
