import type { MoveInput } from '#contract/ticket/moves.ts'
import { sign } from '#domain/ticket/moves/handle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 签收. */
export const signAssignment = (ctx: Context, target: AssignmentTarget, input: MoveInput<'sign'>): Promise<Ticket> =>
  changeTicket(ctx, 'sign', target, (ticket, facts) => sign(ticket, target.assignmentId, input, facts))
