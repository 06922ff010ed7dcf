import type { MoveInput } from '#contract/ticket/moves.ts'
import { reopen } from '#domain/ticket/moves/close.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 重新打开. */
export const reopenTicket = (ctx: Context, target: Target, input: MoveInput<'reopen'>): Promise<Ticket> =>
  changeTicket(ctx, 'reopen', target, (ticket, facts) => reopen(ticket, input, facts))
