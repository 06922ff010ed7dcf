import { localDay } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { cutText } from '../change-matter.ts'
import { insertOpinion } from '../dossier.store.ts'
import { lockMatter } from '../panel.store.ts'

/** 征求专家单位意见. */
export async function askOpinion(ctx: Context, panelId: string, given: { unitId: string; question: string; dueOn: string }): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockMatter(tx, centerId, panelId)
    const { rules } = await currentRules(ctx.db, centerId, tx)
    if (given.dueOn < localDay(ctx.now, rules)) throw new Refusal('panel_day_past', { field: 'dueOn' })
    const unit = await requireUnit(tx, centerId, given.unitId)
    const [id, question] = [newIdAt(ctx.now), cutText(given.question)]
    await insertOpinion(tx, { centerId, id, panelId, unitId: unit.id, unitPath: unit.path, unitName: unit.name, question, askedAt: toDate(ctx.now), dueOn: given.dueOn })
    await recordEvents(tx, ctx, [{ type: 'panel_matter.opinion_asked', subject: { kind: 'panel_matter', id: panelId }, body: { question }, dimensions: { unitPath: unit.path, facts: { opinionId: id, dueOn: given.dueOn } } }])
  })
}
