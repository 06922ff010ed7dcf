import type { MoveInput } from '#contract/ticket/moves.ts'
import { urge } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 催办. */
export const urgeTicket = (ctx: Context, target: Target, input: MoveInput<'urge'>): Promise<Ticket> =>
  changeTicket(ctx, 'urge', target, (ticket) => urge(ticket, input))
