import type { MoveInput } from '#contract/ticket/moves.ts'
import { declineSignOff } from '#domain/ticket/moves/reply.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 不予签发. */
export const declineAssignmentSignOff = (ctx: Context, target: AssignmentTarget, input: MoveInput<'decline_sign_off'>): Promise<Ticket> =>
  changeTicket(ctx, 'decline_sign_off', target, (ticket) => declineSignOff(ticket, target.assignmentId, input))
