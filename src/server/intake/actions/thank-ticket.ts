import type { MoveInput } from '#contract/ticket/moves.ts'
import { thank } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 致谢. */
export const thankTicket = (ctx: Context, target: Target, input: MoveInput<'thank'>): Promise<Ticket> =>
  changeTicket(ctx, 'thank', target, (ticket) => thank(ticket, input))
