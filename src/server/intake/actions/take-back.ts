import type { MoveInput } from '#contract/ticket/moves.ts'
import { takeBack } from '#domain/ticket/moves/transfer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 转接退回. */
export const takeTicketBack = (ctx: Context, target: Target, input: MoveInput<'take_back'>): Promise<Ticket> =>
  changeTicket(ctx, 'take_back', target, (ticket, facts) => takeBack(ticket, input, facts))
