import type { MoveInput } from '#contract/ticket/moves.ts'
import { attemptRevisit } from '#domain/ticket/moves/revisit.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 回访未接通. */
export const attemptTicketRevisit = (ctx: Context, target: Target, input: MoveInput<'attempt_revisit'>): Promise<Ticket> =>
  changeTicket(ctx, 'attempt_revisit', target, (ticket, facts) => attemptRevisit(ticket, input, facts))
