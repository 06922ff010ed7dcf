import type { MoveInput } from '#contract/ticket/moves.ts'
import { acceptSub } from '#domain/ticket/moves/sub-dispatch.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 通过下级回复. */
export const acceptSubAnswer = (ctx: Context, target: AssignmentTarget, input: MoveInput<'accept_sub'>): Promise<Ticket> =>
  changeTicket(ctx, 'accept_sub', target, (ticket, facts) => acceptSub(ticket, target.assignmentId, input, facts))
