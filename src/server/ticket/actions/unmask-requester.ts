/** 查看个人信息: a reason, and it stands on the record before anything is shown. */
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import { requestersOf } from '../requester.store.ts'
import { getText } from '../text.store.ts'
import { getTicket } from '../ticket.store.ts'
import { mayUnmask } from '../viewer.ts'

export type Unmasked = { name: string | null; phone: string | null; idNumber: string | null; address: string | null; until: number }
const SHOWN_MS = 60_000

export async function unmaskRequester(ctx: Context, ticketId: string, reason: string): Promise<Unmasked> {
  return ctx.transaction(async (tx) => {
    const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
    if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
    if (!mayUnmask(ctx.actor, ticket)) throw new Refusal('forbidden')
    await recordEvents(tx, ctx, [{
      type: 'requester.unmasked', subject: { kind: 'ticket', id: ticketId }, body: { reason },
      dimensions: { unitPath: ctx.actor.unitPath, kind: ticket.kind, facts: { disclosure: ticket.disclosure } },
    }])
    const [person] = await requestersOf(tx, ctx.keys, ctx.actor.centerId, ticketId)
    const { address } = await getText(tx, ctx.keys, ctx.actor.centerId, ticketId)
    return { name: person?.name ?? null, phone: person?.phone ?? null, idNumber: person?.idNumber ?? null, address: address ?? null, until: ctx.now + SHOWN_MS }
  })
}
