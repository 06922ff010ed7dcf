import type { MoveInput } from '#contract/ticket/moves.ts'
import { answer } from '#domain/ticket/moves/answer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { citeInAnswer } from '#server/knowledge/cite.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { sampleDraw } from '../first-outcome.ts'

/** 直接答复. */
export const answerTicket = (ctx: Context, target: Target, input: MoveInput<'answer'>): Promise<Ticket> =>
  changeTicket(ctx, 'answer', target, async (ticket, facts, tx) => {
    await citeInAnswer(tx, ctx, ticket.id, input.entryIds)
    return answer(ticket, input, sampleDraw(ticket.id), facts)
  })
