import type { MoveInput } from '#contract/ticket/moves.ts'
import { refuseDemand } from '#domain/ticket/moves/refuse-demand.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 不予受理, 告知途径. */
export const refuseTicket = (ctx: Context, target: Target, input: MoveInput<'refuse'>): Promise<Ticket> =>
  changeTicket(ctx, 'refuse', target, (ticket, facts) => refuseDemand(ticket, input, facts))
