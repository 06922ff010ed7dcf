import type { MoveInput } from '#contract/ticket/moves.ts'
import { arrive } from '#domain/ticket/moves/handle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 到场. */
export const arriveOnSite = (ctx: Context, target: AssignmentTarget, input: MoveInput<'arrive'>): Promise<Ticket> =>
  changeTicket(ctx, 'arrive', target, (ticket, facts) => arrive(ticket, target.assignmentId, input, facts))
