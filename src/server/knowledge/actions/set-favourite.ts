import type { Context } from '#platform/context.ts'
import { requireUser } from '#server/people/require-role.ts'
import { getEntry } from '../entry.store.ts'
import { keepFavourite } from '../use.store.ts'

/** 收藏. */
export async function setFavourite(ctx: Context, entryId: string, on: boolean): Promise<void> {
  requireUser(ctx)
  await ctx.transaction(async (tx) => {
    await getEntry(tx, ctx.actor.centerId, entryId)
    await keepFavourite(tx, ctx, entryId, on)
  })
}
