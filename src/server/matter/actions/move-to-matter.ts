import { newId } from '#platform/ids.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { mergedInto } from '#server/ticket/merged-tickets.query.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { recordPlaces } from '../record-place.ts'
import { lockPlace, moveTo, sizesOf } from '../signature.store.ts'

/** 拆出或归入: by hand, with a reason, on the record; tickets merged into this one go along. Without a matter it opens one of its own. */
export async function moveToMatter(ctx: Context, ticketId: string, input: { matterId?: string | undefined; reason: string }): Promise<void> {
  requireRole(ctx, 'dispatcher', 'shift_leader')
  const { centerId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const ticket = await getTicket(tx, centerId, ticketId)
    if (ticket.mergedInto) throw new Refusal('matter_merged_ticket')
    const place = await lockPlace(tx, centerId, ticketId)
    if (!place) throw new Refusal('matter_not_gathered')
    if (place.matterId === input.matterId) throw new Refusal('matter_same')
    if (input.matterId && !(await sizesOf(tx, centerId, [input.matterId])).get(input.matterId)) throw new Refusal('matter_unknown')
    const to = { matterId: input.matterId ?? newId() }
    const ids = [ticketId, ...(await mergedInto(tx, centerId, ticketId))]
    await moveTo(tx, centerId, ids, { ...to, byHand: true })
    await recordPlaces(tx, ctx, ids, { ...to, how: 'hand', reason: input.reason })
  })
}
