import type { MoveInput } from '#contract/ticket/moves.ts'
import { subDispatch } from '#domain/ticket/moves/sub-dispatch.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 下派. */
export const subDispatchAssignment = (ctx: Context, target: AssignmentTarget, input: MoveInput<'sub_dispatch'>): Promise<Ticket> =>
  changeTicket(ctx, 'sub_dispatch', target, async (ticket, facts, tx) =>
    subDispatch(ticket, target.assignmentId, { unit: await requireUnit(tx, ticket.centerId, input.unitId), remark: input.remark }, facts))
