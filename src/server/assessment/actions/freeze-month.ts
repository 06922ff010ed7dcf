import { MAY_ASSESS } from '#domain/assessment/claim.ts'
import { FOLDED_EVENTS } from '#domain/assessment/fold.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { isBehind } from '#platform/is-behind.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { FACTS } from '../fact.projection.ts'
import { countFigures } from '../figures.query.ts'
import { frameOf, groupsOf, planned } from '../month-figures.ts'
import { insertFigures, insertMonth, keepFacts } from '../month.store.ts'
import { recordAssessment } from '../record-assessment.ts'

/** 冻结: figures, definitions, cohorts and the very rows counted, all as of the month's end or now. Whatever comes later makes corrections. */
export async function freezeMonth(ctx: Context, month: string): Promise<void> {
  requireRole(ctx, ...MAY_ASSESS)
  await planned(ctx, async (tx) => {
    const frame = await frameOf(ctx, month, tx)
    if (frame.frozen) throw new Refusal('month_frozen', { month })
    if (ctx.now < frame.asked.to) throw new Refusal('month_running', { month })
    const { centerId } = ctx.actor
    if (await isBehind(tx, centerId, FACTS, FOLDED_EVENTS, frame.asked.to)) throw new Refusal('facts_behind', { month })
    const id = newId()
    const made = await insertMonth(tx, {
      centerId, month, id, asOf: toDate(frame.asked.asOf), ruleVersion: frame.ruleVersion, definitions: JSON.stringify(frame.definitions), groups: JSON.stringify(await groupsOf(tx, frame)),
      frozenAt: toDate(ctx.now), frozenByName: ctx.actor.name, publishedByName: null, note: null,
    })
    if (!made) throw new Refusal('month_frozen', { month })
    await keepFacts(tx, month, frame.definitions.kpis, frame.asked)
    const figures = await countFigures(tx, frame.definitions.kpis, frame.asked, { frozen: month })
    await insertFigures(tx, centerId, month, figures)
    await recordAssessment(tx, ctx, { type: 'assessment.frozen', id, facts: { month, figures: figures.length } })
  })
}
