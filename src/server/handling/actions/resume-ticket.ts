import type { MoveInput } from '#contract/ticket/moves.ts'
import { resume } from '#domain/ticket/moves/suspension.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 恢复. */
export const resumeTicket = (ctx: Context, target: Target, input: MoveInput<'resume'>): Promise<Ticket> =>
  changeTicket(ctx, 'resume', target, (ticket, facts) => resume(ticket, input, facts))
