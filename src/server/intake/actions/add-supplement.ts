import type { MoveInput } from '#contract/ticket/moves.ts'
import { addSupplement } from '#domain/ticket/moves/contact-again.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Target } from '#server/ticket/change-ticket.ts'
import { changeTicketOrFamily } from '../change-merged.ts'

/** 补充内容. */
export const addSupplementToTicket = (ctx: Context, target: Target, input: MoveInput<'add_supplement'>): Promise<Ticket> =>
  changeTicketOrFamily(ctx, 'add_supplement', target, (ticket) => addSupplement(ticket, input))
