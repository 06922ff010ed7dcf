import { localDay } from '#domain/calendar/local-day.ts'
import { ownsPanel } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { cutText } from '../change-matter.ts'
import { lockOpinion, saveAnswer } from '../dossier.store.ts'

/** 专家单位提交意见: once. @throws Refusal not_found, panel_answered */
export async function answerOpinion(ctx: Context, opinionId: string, text: string): Promise<void> {
  requireRole(ctx, 'unit_handler', 'unit_head')
  await ctx.transaction(async (tx) => {
    const opinion = await lockOpinion(tx, ctx.actor.centerId, opinionId)
    if (!ownsPanel(ctx.actor, opinion.unitPath)) throw new Refusal('not_found')
    if (opinion.answeredAt !== null) throw new Refusal('panel_answered')
    const answer = cutText(text)
    await saveAnswer(tx, ctx.actor.centerId, opinionId, answer, ctx.now, ctx.actor.name)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    await recordEvents(tx, ctx, [{ type: 'panel_matter.opinion_given', subject: { kind: 'panel_matter', id: opinion.panelId }, body: { answer }, dimensions: { unitPath: opinion.unitPath, facts: { opinionId, onTime: localDay(ctx.now, rules) <= opinion.dueOn } } }])
  })
}
