import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { cutText } from '../change-matter.ts'
import { addNote, lockMatter } from '../panel.store.ts'

/** 案卷: a fact, an earlier answer, the position of a unit. */
export async function collectNote(ctx: Context, panelId: string, given: { kind: 'fact' | 'earlier_answer' | 'position'; unitId?: string | undefined; text: string }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    await lockMatter(tx, ctx.actor.centerId, panelId)
    const unit = given.unitId ? await requireUnit(tx, ctx.actor.centerId, given.unitId) : undefined
    const text = cutText(given.text)
    await addNote(tx, { centerId: ctx.actor.centerId, id: newIdAt(ctx.now), panelId, kind: given.kind, unitName: unit?.name ?? null, text, at: ctx.now, byName: ctx.actor.name })
    await recordEvents(tx, ctx, [{ type: 'panel_matter.collected', subject: { kind: 'panel_matter', id: panelId }, body: { text }, dimensions: { facts: { kind: given.kind } } }])
  })
}
