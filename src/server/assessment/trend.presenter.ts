/** 走势: thirteen months to the one shown, each with the same month of the year before. Frozen months are read, others counted. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { assessmentTrend } from '#contract/assessment.ts'
import { readsAll } from '#domain/assessment/claim.ts'
import { valueOf, type Figure, type Kpi } from '#domain/assessment/kpi.ts'
import { monthAfter, spanOf } from '#domain/assessment/month.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { definitionsOf } from './definitions.ts'
import { countFigures } from './figures.query.ts'
import { planned, rulesOfMonth } from './month-figures.ts'
import { latestOf, figureKey, listMonths, readCorrections, readFigures, unitKey } from './month.store.ts'
import { requireKpi } from './rows.presenter.ts'

const SHOWN = 13
/** Counting costs a pass over the month's facts; what is older than this and not frozen is left out. */
const COUNTED = 6

type Asked = { kpi: string; unitId?: string; month: string }

export async function presentTrend(ctx: Context, { kpi: code, unitId, month }: Asked): Promise<ReplyOf<typeof assessmentTrend>> {
  if (!readsAll(ctx.actor) && unitId !== ctx.actor.unitId) throw new Refusal('forbidden')
  const definitions = definitionsOf((await currentRules(ctx.db, ctx.actor.centerId)).rules)
  const kpi = requireKpi(definitions, code)
  const months = Array.from({ length: SHOWN }, (_, at) => monthAfter(month, at + 1 - SHOWN))
  const wanted = [...months, ...months.map((one) => monthAfter(one, -12))]
  const known = await frozenValues(ctx, kpi, unitId, wanted)
  const frozen = new Set((await listMonths(ctx.db, ctx.actor.centerId)).map((row) => row.month))
  await planned(ctx, async (tx) => {
    for (const one of months.slice(-COUNTED).filter((each) => !frozen.has(each))) {
      const span = spanOf(one, definitions)
      if (span.from > ctx.now) continue
      const then = definitionsOf((await rulesOfMonth(ctx, one, tx)).rules).kpis.find((each) => each.code === code)
      if (!then) continue
      const figures = await countFigures(tx, [then], { centerId: ctx.actor.centerId, ...span, asOf: ctx.now }, {}, unitId)
      const figure = figures.find((each) => each.unitId === unitId)
      if (figure) known.set(one, figure)
    }
  })
  const value = (one: string) => { const figure = known.get(one); return figure ? (valueOf(kpi, figure, definitions.workingMinutes) ?? null) : null }
  return { months: months.map((one) => ({ month: one, value: value(one), denominator: known.get(one)?.denominator ?? 0, lastYear: value(monthAfter(one, -12)) })) }
}

async function frozenValues(ctx: Context, kpi: Kpi, unitId: string | undefined, months: readonly string[]): Promise<Map<string, Figure>> {
  const units = [unitKey(unitId)]
  const figures = await readFigures(ctx.db, ctx.actor.centerId, months, { unitIds: units, kpi: kpi.code })
  const corrections = Map.groupBy(await readCorrections(ctx.db, ctx.actor.centerId, months, units), ({ month }) => month)
  return new Map(figures.map((figure) => [figure.month, latestOf(corrections.get(figure.month) ?? []).get(figureKey(figure)) ?? figure]))
}
