import type { MoveInput } from '#contract/ticket/moves.ts'
import { askInfo } from '#domain/ticket/moves/ask-info.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'

/** 要求补充. */
export const askForInfo = (ctx: Context, target: Target, input: MoveInput<'ask_info'>): Promise<Ticket> =>
  changeTicket(ctx, 'ask_info', target, (ticket, facts) => askInfo(ticket, input, facts))
