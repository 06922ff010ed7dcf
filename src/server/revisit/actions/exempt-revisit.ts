import type { MoveInput } from '#contract/ticket/moves.ts'
import { exempt } from '#domain/ticket/moves/close.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 免回访. */
export const exemptRevisit = (ctx: Context, target: Target, input: MoveInput<'exempt'>): Promise<Ticket> =>
  changeTicket(ctx, 'exempt', target, (ticket, facts) => exempt(ticket, input, facts))
