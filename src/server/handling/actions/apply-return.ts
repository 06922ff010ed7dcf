import type { MoveInput } from '#contract/ticket/moves.ts'
import { applyReturn } from '#domain/ticket/moves/return.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 申请退单. */
export const applyAssignmentReturn = (ctx: Context, target: AssignmentTarget, input: MoveInput<'apply_return'>): Promise<Ticket> =>
  changeTicket(ctx, 'apply_return', target, (ticket, facts) => applyReturn(ticket, target.assignmentId, input, facts))
