import { stateAfter, type Receipt } from '#domain/linkage/item.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockItem, saveItem } from '../item.store.ts'
import { insertReceipt, receiptsOf } from '../outcome.store.ts'
import { requireItem } from '../require-item.ts'

export type GivenReceipt = { id: string; kind: Receipt; reason?: string | undefined; at: number; by: string; overLink: boolean }

/** 回执: received, accepted, refused with a reason, concluded. The same message again changes nothing. */
export async function applyReceipt(ctx: Context, itemId: string, given: GivenReceipt): Promise<void> {
  await ctx.transaction(async (tx) => {
    const item = await lockItem(tx, ctx.actor.centerId, itemId)
    const known = (await receiptsOf(tx, item.centerId, itemId)).find(({ id }) => id === given.id)
    if (known && known.kind === given.kind) return
    if (known) throw new Refusal('discipline_message_differs')
    requireItem(ctx, item, given.kind)
    if (given.kind === 'refuse' && !given.reason) throw new Refusal('discipline_reason_missing')
    await insertReceipt(tx, { centerId: item.centerId, itemId, id: given.id, kind: given.kind, reasonSealed: given.reason ? ctx.keys.seal(given.reason) : null, at: toDate(given.at), byName: given.by, overLink: given.overLink })
    await saveItem(tx, item, { state: stateAfter(item.state, given.kind), stateAt: toDate(ctx.now) })
    await recordEvents(tx, ctx, [{ type: 'discipline.receipt', subject: { kind: 'discipline_item', id: itemId }, dimensions: { before: item.state, after: stateAfter(item.state, given.kind), facts: { kind: given.kind, overLink: given.overLink } }, body: { reason: given.reason, by: given.by } }])
  })
}
