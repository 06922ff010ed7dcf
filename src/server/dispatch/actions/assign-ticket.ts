import type { MoveInput } from '#contract/ticket/moves.ts'
import { assign } from '#domain/ticket/moves/assign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { unitsOf } from '../units-of.ts'

/** 派单. */
export const assignTicket = (ctx: Context, target: Target, input: MoveInput<'assign'>): Promise<Ticket> =>
  changeTicket(ctx, 'assign', target, async (ticket, facts, tx) => assign(ticket, await unitsOf(tx, ticket.centerId, input), facts))
