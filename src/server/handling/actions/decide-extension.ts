import type { MoveInput } from '#contract/ticket/moves.ts'
import { decideExtension } from '#domain/ticket/moves/extension.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 延期审核. */
export const decideAssignmentExtension = (ctx: Context, target: AssignmentTarget, input: MoveInput<'decide_extension'>): Promise<Ticket> =>
  changeTicket(ctx, 'decide_extension', target, (ticket, facts) => decideExtension(ticket, target.assignmentId, input, facts))
