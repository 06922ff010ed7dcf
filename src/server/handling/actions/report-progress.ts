import type { MoveInput } from '#contract/ticket/moves.ts'
import { reportProgress } from '#domain/ticket/moves/handle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 报告进展. */
export const reportAssignmentProgress = (ctx: Context, target: AssignmentTarget, input: MoveInput<'report_progress'>): Promise<Ticket> =>
  changeTicket(ctx, 'report_progress', target, (ticket, facts) => reportProgress(ticket, target.assignmentId, input, facts))
