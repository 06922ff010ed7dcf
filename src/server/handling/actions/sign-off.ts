import type { MoveInput } from '#contract/ticket/moves.ts'
import { signOff } from '#domain/ticket/moves/sign-off.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 签发. */
export const signOffAssignment = (ctx: Context, target: AssignmentTarget, input: MoveInput<'sign_off'>): Promise<Ticket> =>
  changeTicket(ctx, 'sign_off', target, (ticket, facts) => signOff(ticket, target.assignmentId, input, facts))
