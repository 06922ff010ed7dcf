/** 同档比较: scores and places within one cohort. Over all units there is none to be had. */
import type { ScoreView } from '#contract/assessment.ts'
import { placed, schemeFaults, scoreOf, type SchemeItem } from '#domain/assessment/score.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { monthFigures, standing, type MonthFigures } from './month-figures.ts'

type Scores = { cohort: string; items: ScoreView[] }

export async function presentRanking(ctx: Context, month: string, scheme: string, cohort: string | undefined): Promise<Scores> {
  const figures = await monthFigures(ctx, month)
  const found = figures.definitions.schemes.find(({ code }) => code === scheme)
  if (!found) throw new Refusal('scheme_unknown', { scheme })
  return scores(figures, found.items, cohort)
}

export const presentWhatIf = async (ctx: Context, month: string, items: readonly SchemeItem[], cohort: string | undefined): Promise<Scores> => scores(await monthFigures(ctx, month), items, cohort)

function scores(month: MonthFigures, items: readonly SchemeItem[], cohort: string | undefined): Scores {
  const { kpis, cohorts, rules } = month.definitions
  if (cohort === undefined) throw new Refusal('ranking_across_cohorts', { cohorts: cohorts.map(({ name }) => name) })
  if (!cohorts.some(({ code }) => code === cohort)) throw new Refusal('cohort_unknown', { cohort })
  const faults = schemeFaults(items, kpis)
  if (faults.length > 0) throw new Refusal('scheme_item_unknown', { kpis: faults })
  const figures = standing(month)
  const measured = new Set(figures.map(({ unitId }) => unitId))
  const units = month.groups.filter((group) => group.cohort === cohort && measured.has(group.unitId))
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  return {
    cohort,
    items: placed(units.map(({ unitId }) => scoreOf(unitId, items, figures, rules.smallBelow))).map(({ unitId, score, place, small, parts }) => ({
      unitId, name: names.get(unitId) ?? '', score: score ?? null, place: place ?? null, small, parts: parts.map((part) => ({ ...part, inverse: part.inverse ?? false, points: part.points ?? null })),
    })),
  }
}
