import type { MoveInput } from '#contract/ticket/moves.ts'
import { accept } from '#domain/ticket/moves/review.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 审核通过. */
export const acceptAnswer = (ctx: Context, target: Target, input: MoveInput<'accept'>): Promise<Ticket> =>
  changeTicket(ctx, 'accept', target, (ticket, facts) => accept(ticket, input, facts))
