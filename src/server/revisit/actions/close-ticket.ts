import type { MoveInput } from '#contract/ticket/moves.ts'
import { close } from '#domain/ticket/moves/close.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 办结. */
export const closeTicket = (ctx: Context, target: Target, input: MoveInput<'close'>): Promise<Ticket> =>
  changeTicket(ctx, 'close', target, (ticket, facts) => close(ticket, input, facts))
