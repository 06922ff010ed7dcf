import type { MoveInput } from '#contract/ticket/moves.ts'
import { rehandle } from '#domain/ticket/moves/close.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 重办. */
export const rehandleTicket = (ctx: Context, target: Target, input: MoveInput<'rehandle'>): Promise<Ticket> =>
  changeTicket(ctx, 'rehandle', target, (ticket, facts) => rehandle(ticket, input, facts))
