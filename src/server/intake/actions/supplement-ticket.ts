import type { MoveInput } from '#contract/ticket/moves.ts'
import { supplement } from '#domain/ticket/moves/ask-info.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 补充到齐. */
export const supplementTicket = (ctx: Context, target: Target, input: MoveInput<'supplement'>): Promise<Ticket> =>
  changeTicket(ctx, 'supplement', target, (ticket, facts) => supplement(ticket, input, facts))
