import type { MoveInput } from '#contract/ticket/moves.ts'
import { decideSuspension } from '#domain/ticket/moves/suspension.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 挂起审核. */
export const decideAssignmentSuspension = (ctx: Context, target: AssignmentTarget, input: MoveInput<'decide_suspension'>): Promise<Ticket> =>
  changeTicket(ctx, 'decide_suspension', target, (ticket, facts) => decideSuspension(ticket, target.assignmentId, input, facts))
