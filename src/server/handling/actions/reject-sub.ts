import type { MoveInput } from '#contract/ticket/moves.ts'
import { rejectSub } from '#domain/ticket/moves/sub-dispatch.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 退回下级回复. */
export const rejectSubAnswer = (ctx: Context, target: AssignmentTarget, input: MoveInput<'reject_sub'>): Promise<Ticket> =>
  changeTicket(ctx, 'reject_sub', target, (ticket, facts) => rejectSub(ticket, target.assignmentId, input, facts))
