import type { MoveInput } from '#contract/ticket/moves.ts'
import { reassign } from '#domain/ticket/moves/reassign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 转派, while the unit has not signed. */
export const reassignUnit = (ctx: Context, target: AssignmentTarget, input: MoveInput<'reassign'>): Promise<Ticket> =>
  changeTicket(ctx, 'reassign', target, async (ticket, facts, tx) =>
    reassign(ticket, target.assignmentId, { unit: await requireUnit(tx, ticket.centerId, input.unitId), reason: input.reason }, facts))
