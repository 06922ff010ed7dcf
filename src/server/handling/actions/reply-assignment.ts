import type { MoveInput } from '#contract/ticket/moves.ts'
import { reply } from '#domain/ticket/moves/reply.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { changeTicket, type AssignmentTarget } from '#server/ticket/change-ticket.ts'

/** 回复. Who is secret or anonymous must not be named in it; what another system has told already (import) stands as it was. */
export const replyAssignment = (ctx: Context, target: AssignmentTarget, input: MoveInput<'reply'>): Promise<Ticket> =>
  changeTicket(ctx, 'reply', target, async (ticket, facts, tx) => reply(ticket, target.assignmentId, input, facts, ticket.disclosure === 'named' || ctx.actor.kind === 'system' ? [] : await requestersOf(tx, ctx.keys, ticket.centerId, ticket.id)))
