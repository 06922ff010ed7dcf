import type { MoveInput } from '#contract/ticket/moves.ts'
import { note } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 备注. */
export const noteTicket = (ctx: Context, target: Target, input: MoveInput<'note'>): Promise<Ticket> =>
  changeTicket(ctx, 'note', target, (ticket) => note(ticket, input))
