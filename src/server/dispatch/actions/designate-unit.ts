import type { MoveInput } from '#contract/ticket/moves.ts'
import { designate } from '#domain/ticket/moves/assign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { unitsOf } from '../units-of.ts'

/** 指定承办. */
export const designateUnit = (ctx: Context, target: Target, input: MoveInput<'designate'>): Promise<Ticket> =>
  changeTicket(ctx, 'designate', target, async (ticket, facts, tx) => designate(ticket, await unitsOf(tx, ticket.centerId, input), facts))
