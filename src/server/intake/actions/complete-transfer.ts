import type { MoveInput } from '#contract/ticket/moves.ts'
import { completeTransfer } from '#domain/ticket/moves/transfer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 转接办结. */
export const completeTicketTransfer = (ctx: Context, target: Target, input: MoveInput<'complete_transfer'>): Promise<Ticket> =>
  changeTicket(ctx, 'complete_transfer', target, (ticket, facts) => completeTransfer(ticket, input, facts))
