import type { MoveInput } from '#contract/ticket/moves.ts'
import { sendBack } from '#domain/ticket/moves/review.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 驳回补正. */
export const sendTicketBack = (ctx: Context, target: Target, input: MoveInput<'send_back'>): Promise<Ticket> =>
  changeTicket(ctx, 'send_back', target, (ticket, facts) => sendBack(ticket, input, facts))
