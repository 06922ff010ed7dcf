import type { MoveInput } from '#contract/ticket/moves.ts'
import { amend, disclosureUnder } from '#domain/ticket/moves/amend.ts'
import { redact } from '#domain/ticket/redact.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getText, renewWords } from '#server/ticket/text.store.ts'

/** 更正登记内容. A new title is cut, and found, like the first one. */
export const amendTicket = (ctx: Context, target: Target, input: MoveInput<'amend'>): Promise<Ticket> =>
  changeTicket(ctx, 'amend', target, async (ticket, facts, tx) => {
    const disclosure = disclosureUnder(facts.rules.kinds.find(({ code }) => code === input.kind), ticket)
    const recut = input.title !== undefined || disclosure !== ticket.disclosure
    const listTitle = recut ? await retitle(tx, ctx, { ...ticket, disclosure }, input.title ?? ticket.title) : undefined
    return amend(ticket, { ...input, listTitle }, facts)
  })

/** @returns the title as lists may show it */
async function retitle(tx: Tx, ctx: Context, { centerId, id, disclosure }: Ticket, title: string): Promise<string> {
  const { address, body, elements } = await getText(tx, ctx.keys, centerId, id)
  const known = [...(await requestersOf(tx, ctx.keys, centerId, id)), { address }]
  const cut = (words: string) => known.reduce((text, person) => redact(text, person, disclosure !== 'named'), words)
  await renewWords(tx, centerId, id, cut([title, body, elements.cause ?? ''].join('\n')))
  return cut(title)
}
