/** 更正: what an exclusion or an upheld appeal makes of frozen months. The frozen figure stays; the corrected one stands beside it. */
import type { Figure } from '#domain/assessment/kpi.ts'
import { spanOf } from '#domain/assessment/month.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { countFigures } from './figures.query.ts'
import { figureKey, latestOf, lockMonth, monthsCounting, readCorrections, readFigures, unitKey, WHOLE } from './month.store.ts'
import { recordAssessment } from './record-assessment.ts'

type Cause = { cause: 'exclusion' | 'appeal'; causeId: string; unitId: string; ticketIds: readonly string[] }

/** @returns how many figures were corrected */
export async function correctMonths(tx: Tx, ctx: Context, given: Cause): Promise<number> {
  let corrected = 0
  // In the order of months, so that two corrections never wait for each other.
  for (const month of await monthsCounting(tx, ctx.actor.centerId, given.unitId, given.ticketIds)) corrected += await correct(tx, ctx, month, given)
  return corrected
}

async function correct(tx: Tx, ctx: Context, month: string, { cause, causeId, unitId }: Cause): Promise<number> {
  const { centerId } = ctx.actor
  const { id, definitions, asOf } = await lockMonth(tx, centerId, month)
  const units = [unitId, WHOLE]
  const frozen = await readFigures(tx, centerId, [month], { unitIds: units })
  const latest = latestOf(await readCorrections(tx, centerId, [month], units))
  const all = await countFigures(tx, definitions.kpis, { centerId, ...spanOf(month, definitions), asOf }, { frozen: month })
  const now = new Map(all.map((figure) => [figureKey(figure), figure]))
  const moved = frozen.flatMap((figure) => {
    const before = latest.get(figureKey(figure)) ?? figure
    // A unit nothing is left of has no row any more.
    const after: Figure = now.get(figureKey(figure)) ?? { ...figure, numerator: 0, denominator: 0, total: 0 }
    return same(before, after) ? [] : [{ before, after }]
  })
  if (moved.length === 0) return 0
  await tx.insertInto('assessmentCorrection').values(moved.map(({ before, after }) => ({
    centerId, id: newId(), month, kpi: after.kpi, unitId: unitKey(after.unitId), numerator: after.numerator, denominator: after.denominator, total: after.total,
    beforeNumerator: before.numerator, beforeDenominator: before.denominator, beforeTotal: before.total, cause, causeId, madeAt: toDate(ctx.now), madeByName: ctx.actor.name,
  }))).execute()
  await recordAssessment(tx, ctx, { type: 'assessment.corrected', id, facts: { month, cause, causeId, figures: moved.length } })
  return moved.length
}

const same = (a: Figure, b: Figure): boolean => a.numerator === b.numerator && a.denominator === b.denominator && a.total === b.total
