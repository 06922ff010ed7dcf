import type { MoveInput } from '#contract/ticket/moves.ts'
import { applyExtension } from '#domain/ticket/moves/extension.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 申请延期. */
export const applyAssignmentExtension = (ctx: Context, target: AssignmentTarget, input: MoveInput<'apply_extension'>): Promise<Ticket> =>
  changeTicket(ctx, 'apply_extension', target, (ticket, facts) => applyExtension(ticket, target.assignmentId, input, facts))
