import type { MoveInput } from '#contract/ticket/moves.ts'
import { urge } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Target } from '#server/ticket/change-ticket.ts'
import { changeTicketOrFamily } from '../change-merged.ts'

/** 催办. */
export const urgeTicket = (ctx: Context, target: Target, input: MoveInput<'urge'>): Promise<Ticket> =>
  changeTicketOrFamily(ctx, 'urge', target, (ticket) => urge(ticket, input))
