import type { MoveInput } from '#contract/ticket/moves.ts'
import { transfer } from '#domain/ticket/moves/transfer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 转接. */
export const transferTicket = (ctx: Context, target: Target, input: MoveInput<'transfer'>): Promise<Ticket> =>
  changeTicket(ctx, 'transfer', target, (ticket, facts) => transfer(ticket, input, facts))
