import type { MoveInput } from '#contract/ticket/moves.ts'
import { addUnit } from '#domain/ticket/moves/assign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 加派. */
export const addUnitToTicket = (ctx: Context, target: Target, input: MoveInput<'add_unit'>): Promise<Ticket> =>
  changeTicket(ctx, 'add_unit', target, async (ticket, facts, tx) => addUnit(ticket, { unit: await requireUnit(tx, ticket.centerId, input.unitId), remark: input.remark }, facts))
