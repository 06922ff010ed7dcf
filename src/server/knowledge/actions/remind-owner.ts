import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { lockEntry, saveLife } from '../entry.store.ts'

/** 到期提醒: once a reminder and end; the entry itself is not changed, so whoever edits it meanwhile is not disturbed. */
export async function remindOwner(ctx: Context, id: string, validTo: string, days: number): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const entry = await lockEntry(tx, ctx.actor.centerId, id)
    if (entry.status !== 'published' || entry.validTo !== validTo || (entry.remindedFor === validTo && (entry.remindedDays ?? 0) <= days)) return
    await saveLife(tx, ctx, { ...entry, remindedFor: validTo, remindedDays: days })
    await recordEvents(tx, ctx, [{ type: 'entry.expiring', subject: { kind: 'entry', id }, dimensions: { unitPath: entry.unitPath, categoryCode: entry.categoryCode ?? undefined, facts: { days } } }])
  })
}
