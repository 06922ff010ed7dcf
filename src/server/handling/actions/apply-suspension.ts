import type { MoveInput } from '#contract/ticket/moves.ts'
import { applySuspension } from '#domain/ticket/moves/suspension.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 申请挂起. */
export const applyAssignmentSuspension = (ctx: Context, target: AssignmentTarget, input: MoveInput<'apply_suspension'>): Promise<Ticket> =>
  changeTicket(ctx, 'apply_suspension', target, (ticket, facts) =>
    applySuspension(ticket, target.assignmentId, { reason: input.reason, until: Date.parse(input.until) }, facts))
