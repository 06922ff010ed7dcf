import type { MoveInput } from '#contract/ticket/moves.ts'
import { amend } from '#domain/ticket/moves/amend.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'

/** 更正登记内容. A new title is cut like the first one. */
export const amendTicket = (ctx: Context, target: Target, input: MoveInput<'amend'>): Promise<Ticket> =>
  changeTicket(ctx, 'amend', target, async (ticket, facts, tx) => {
    const [known = {}] = input.title ? await requestersOf(tx, ctx.keys, ticket.centerId, ticket.id) : []
    return amend(ticket, { ...input, listTitle: input.title && redact(input.title, known, ticket.disclosure !== 'named') }, facts)
  })
