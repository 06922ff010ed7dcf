import type { MoveInput } from '#contract/ticket/moves.ts'
import { markDifficult } from '#domain/ticket/moves/assign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 疑难. */
export const markTicketDifficult = (ctx: Context, target: Target, input: MoveInput<'mark_difficult'>): Promise<Ticket> =>
  changeTicket(ctx, 'mark_difficult', target, (ticket) => markDifficult(ticket, input))
