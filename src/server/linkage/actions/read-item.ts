import { isReader } from '#domain/linkage/item.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUser } from '#server/people/require-role.ts'
import { findItem, getItem, type Item } from '../item.store.ts'
import { recordReading } from '../reading.store.ts'

/** 查阅: for the discipline readers alone. An attempt without the role is refused, and the attempt stays on the record. */
export async function readItem(ctx: Context, itemId: string): Promise<Item> {
  requireUser(ctx)
  const { centerId } = ctx.actor
  if (!isReader(ctx.actor)) {
    await ctx.transaction(async (tx) => { if (await findItem(tx, centerId, itemId)) await recordReading(tx, ctx, itemId, 'refused') })
    throw new Refusal('forbidden')
  }
  return ctx.transaction(async (tx) => {
    const item = await getItem(tx, centerId, itemId)
    // Before it is passed it is no matter of theirs.
    if (item.passedAt === null) throw new Refusal('not_found')
    await recordReading(tx, ctx, itemId, 'item')
    return item
  })
}
