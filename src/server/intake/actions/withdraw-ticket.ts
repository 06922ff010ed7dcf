import type { MoveInput } from '#contract/ticket/moves.ts'
import { withdraw } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 撤诉. */
export const withdrawTicket = (ctx: Context, target: Target, input: MoveInput<'withdraw'>): Promise<Ticket> =>
  changeTicket(ctx, 'withdraw', target, (ticket, facts) => withdraw(ticket, input, facts))
