import type { MoveInput } from '#contract/ticket/moves.ts'
import { recordRevisit } from '#domain/ticket/moves/revisit.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { rehandleTicket } from './rehandle-ticket.ts'

/** 回访结果, and with one stroke what follows from it. */
export async function recordTicketRevisit(ctx: Context, target: Target, input: MoveInput<'record_revisit'>): Promise<Ticket> {
  return ctx.transaction(async (tx) => {
    // What follows joins this transaction, whoever called.
    const inner = contextOf(ctx, tx)
    const { then, rehandleReason, ...result } = input
    const revisited = await changeTicket(inner, 'record_revisit', target, (ticket, facts) => recordRevisit(ticket, result, facts))
    const next = { ticketId: revisited.id, version: revisited.version }
    if (then === 'close') return closeTicket(inner, next, {})
    if (then === 'rehandle') return rehandleTicket(inner, next, { reason: rehandleReason || input.opinion || '回访未解决或不满意' })
    return revisited
  })
}
