import type { MoveInput } from '#contract/ticket/moves.ts'
import { lapse } from '#domain/ticket/moves/ask-info.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 超期未补充. */
export const lapseTicket = (ctx: Context, target: Target, input: MoveInput<'lapse'>): Promise<Ticket> =>
  changeTicket(ctx, 'lapse', target, (ticket, facts) => lapse(ticket, input, facts))
