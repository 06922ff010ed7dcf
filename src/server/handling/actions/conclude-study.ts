import type { MoveInput } from '#contract/ticket/moves.ts'
import { concludeStudy } from '#domain/ticket/moves/study.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 采纳结论. */
export const concludeSuggestionStudy = (ctx: Context, target: AssignmentTarget, input: MoveInput<'conclude_study'>): Promise<Ticket> =>
  changeTicket(ctx, 'conclude_study', target, (ticket, facts) => concludeStudy(ticket, target.assignmentId, input, facts))
