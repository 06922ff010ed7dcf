import type { MoveInput } from '#contract/ticket/moves.ts'
import { decideReturn } from '#domain/ticket/moves/return.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 退单审核. */
export const decideAssignmentReturn = (ctx: Context, target: AssignmentTarget, input: MoveInput<'decide_return'>): Promise<Ticket> =>
  changeTicket(ctx, 'decide_return', target, (ticket, facts) => decideReturn(ticket, target.assignmentId, input, facts))
