/** What of a matter travels to a partner. Who called goes along only where a name was given openly, or where lives may hang on it. */
import type { HandedFacts } from '#contract/telephony-partners.ts'
import type { Call } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getText } from '#server/ticket/text.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { numberOf } from './call.store.ts'

type Of = { call: Call; ticketId: string | undefined; words: string; isEmergency: boolean; isConfidential: boolean }

export async function factsFor(ctx: Context, tx: Db | Tx, { call, ticketId, words, isEmergency, isConfidential }: Of): Promise<HandedFacts> {
  const { centerId } = ctx.actor
  const ticket = ticketId === undefined ? undefined : await getTicket(tx, centerId, ticketId)
  const isOpenly = isEmergency || (!isConfidential && ticket?.disclosure === 'named')
  const [text, persons, phone] = await Promise.all([
    ticketId === undefined || isConfidential ? undefined : getText(tx, ctx.keys, centerId, ticketId),
    ticketId === undefined || !isOpenly ? [] : requestersOf(tx, ctx.keys, centerId, ticketId), isOpenly ? numberOf(tx, ctx.keys, centerId, call.id) : undefined,
  ])
  const known = { name: persons[0]?.name, phone: persons[0]?.phone ?? phone }
  return {
    title: (isConfidential ? '' : ticket?.title) || words.slice(0, 200) || '电话转接', body: text?.body ?? '', place: text?.address ?? '', area: ticket?.areaCode ?? '', urgency: ticket?.urgency ?? 'normal',
    number: isConfidential ? '' : ticket?.number ?? '', words, caller: { ...(known.name ? { name: known.name } : {}), ...(known.phone ? { phone: known.phone } : {}) },
  }
}
