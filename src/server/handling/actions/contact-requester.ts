import type { MoveInput } from '#contract/ticket/moves.ts'
import { contact } from '#domain/ticket/moves/handle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 联系诉求人. */
export const contactRequester = (ctx: Context, target: AssignmentTarget, input: MoveInput<'contact'>): Promise<Ticket> =>
  changeTicket(ctx, 'contact', target, (ticket, facts) => contact(ticket, target.assignmentId, input, facts))
