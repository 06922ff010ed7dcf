import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { lockHandOver, saveHandOver, type HandOver } from '../hand-over.store.ts'
import { partnersOf } from '../partner.store.ts'

/** A ticket came of it: the partner is told its number. @throws Refusal hand_over_not_open */
export async function settleHandOver(ctx: Context, id: string, ticketId: string): Promise<HandOver> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const row = await lockHandOver(tx, ctx.actor.centerId, id)
    if (row.state === 'settled' && row.ticketId === ticketId) return row
    if (row.state !== 'taken' || row.takenBy !== ctx.actor.id) throw new Refusal('hand_over_not_open')
    const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
    if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
    const tells = (await partnersOf(tx, ctx.keys, ctx.actor.centerId)).some(({ link, address }) => link === row.link && address !== undefined)
    await recordEvents(tx, ctx, [
      { type: 'hand_over.settled', subject: { kind: 'call', id }, dimensions: { facts: { link: row.link, ticketId } } },
      { type: 'ticket.handed_in', subject: { kind: 'ticket', id: ticketId }, dimensions: { facts: { link: row.link } }, body: { receipt: row.receipt } },
    ])
    return saveHandOver(tx, row, { state: 'settled', ticketId, settledAt: toDate(ctx.now), tellOutcome: tells, tries: 0, nextTryAt: tells ? toDate(ctx.now) : null })
  })
}
