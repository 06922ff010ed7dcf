import type { MoveInput } from '#contract/ticket/moves.ts'
import { archive } from '#domain/ticket/moves/close.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 归档. */
export const archiveTicket = (ctx: Context, target: Target, input: MoveInput<'archive'>): Promise<Ticket> =>
  changeTicket(ctx, 'archive', target, (ticket, facts) => archive(ticket, input, facts))
