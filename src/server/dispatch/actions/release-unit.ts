import type { MoveInput } from '#contract/ticket/moves.ts'
import { release } from '#domain/ticket/moves/reassign.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 退出承办. */
export const releaseUnit = (ctx: Context, target: AssignmentTarget, input: MoveInput<'release'>): Promise<Ticket> =>
  changeTicket(ctx, 'release', target, (ticket, facts) => release(ticket, target.assignmentId, input, facts))
