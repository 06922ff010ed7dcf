import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { lockEntry, saveLife } from '../entry.store.ts'

/** 未按季确认: the season has begun and nobody has said that the entry still holds; whoever reads it sees so. */
export async function flagEntry(ctx: Context, id: string, run: string, since: number): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const entry = await lockEntry(tx, ctx.actor.centerId, id)
    if (entry.status !== 'published' || entry.flaggedFor === run || (entry.confirmedAt ?? 0) >= since) return
    await saveLife(tx, ctx, { ...entry, flaggedFor: run })
    await recordEvents(tx, ctx, [{ type: 'entry.flagged', subject: { kind: 'entry', id }, dimensions: { unitPath: entry.unitPath, facts: { season: entry.season ?? '', from: run } } }])
  })
}
