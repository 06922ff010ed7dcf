/** A month as this reader may see it: everybody's figures, the own unit's, or in a bulletin the own cohort's. */
import type { CohortFigures, FigureView, KpiView, MonthView, UnitFigures } from '#contract/assessment.ts'
import { MAY_ASSESS, MAY_CLAIM, readsAll } from '#domain/assessment/claim.ts'
import { meetsTarget, valueOf, type Figure, type Kpi } from '#domain/assessment/kpi.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Definitions, Grouped } from './definitions.ts'
import { monthFigures, type MonthFigures } from './month-figures.ts'
import { figureKey } from './month.store.ts'

const iso = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : new Date(at).toISOString())
/** Units of no cohort stand here and are compared with nobody. */
export const UNGROUPED = 'ungrouped'

export const kpiView = (kpi: Kpi, { reasons }: Pick<Definitions, 'reasons'>): KpiView => ({
  code: kpi.code, name: kpi.name, about: kpi.about, grain: kpi.grain, window: kpi.window, of: kpi.of, better: kpi.better, unit: kpi.unit, needs: kpi.needs ?? null,
  target: kpi.target ? { ...kpi.target, source: kpi.target.source ?? null, placeholder: kpi.target.placeholder ?? false } : null,
  exclusions: kpi.exclusions.map((code) => reasons.find((reason) => reason.code === code)?.name ?? code),
})

const counted = (kpi: Kpi, figure: Figure, { workingMinutes }: Definitions) =>
  ({ numerator: figure.numerator, denominator: figure.denominator, total: figure.total, value: valueOf(kpi, figure, workingMinutes) ?? null })

function figureView(month: MonthFigures, kpi: Kpi, figure: Figure): FigureView {
  const corrected = month.corrected.get(figureKey(figure))
  const now = corrected ?? figure
  return {
    kpi: kpi.code, ...counted(kpi, figure, month.definitions), corrected: corrected ? counted(kpi, corrected, month.definitions) : null,
    small: now.denominator < month.definitions.rules.smallBelow, meetsTarget: meetsTarget(kpi, valueOf(kpi, now, month.definitions.workingMinutes)) ?? null,
  }
}

export async function presentMonth(ctx: Context, month: string): Promise<MonthView> {
  const all = readsAll(ctx.actor)
  const figures = await monthFigures(ctx, month, all ? undefined : ctx.actor.unitId)
  return view(ctx, figures, all ? 'all' : 'own', (group) => all || group.unitId === ctx.actor.unitId)
}

/** 通报. @throws Refusal not_found before it is published */
export async function presentPublication(ctx: Context, month: string): Promise<MonthView> {
  const figures = await monthFigures(ctx, month)
  if (!figures.frozen?.publishedAt) throw new Refusal('not_found', { month })
  const own = figures.groups.find(({ unitId }) => unitId === ctx.actor.unitId)
  if (readsAll(ctx.actor)) return view(ctx, figures, 'all', () => true)
  return view(ctx, figures, 'cohort', (group) => group.unitId === ctx.actor.unitId || (own?.cohort !== undefined && group.cohort === own.cohort))
}

function view(ctx: Context, month: MonthFigures, scope: MonthView['scope'], shows: (group: Grouped) => boolean): MonthView {
  const { definitions, frozen, asked } = month
  const kpis = definitions.kpis
  const byUnit = Map.groupBy(month.figures, ({ unitId }) => unitId)
  const figuresOf = (unitId: string | undefined) => kpis.flatMap((kpi) => (byUnit.get(unitId) ?? []).filter((figure) => figure.kpi === kpi.code).map((figure) => figureView(month, kpi, figure)))
  const shown = month.groups.filter((group) => shows(group) && byUnit.has(group.unitId))
  const unitsOf = (cohort: string | undefined): UnitFigures[] => shown.filter((group) => group.cohort === cohort)
    .map(({ unitId, name, load }) => ({ unitId, name, load, figures: figuresOf(unitId) })).toSorted((a, b) => b.load - a.load || (a.name < b.name ? -1 : 1))
  const cohorts: CohortFigures[] = [
    ...definitions.cohorts.map(({ code, name, placeholder = false }) => ({ code, name, placeholder, units: unitsOf(code) })),
    { code: UNGROUPED, name: '', placeholder: false, units: unitsOf(undefined) },
  ].filter(({ units }) => units.length > 0)
  const has = (roles: readonly string[]) => ctx.actor.roles.some((role) => roles.includes(role))
  return {
    month: month.month, state: frozen ? (frozen.publishedAt === null ? 'frozen' : 'published') : 'open', version: frozen?.version ?? 0, asOf: new Date(asked.asOf).toISOString(),
    frozenAt: iso(frozen?.frozenAt), frozenBy: frozen?.frozenByName ?? null, publishedAt: iso(frozen?.publishedAt), publishedBy: frozen?.publishedByName ?? null, note: frozen?.note ?? null,
    scope, smallBelow: definitions.rules.smallBelow, bulletin: definitions.rules.bulletin, workingMinutes: definitions.workingMinutes,
    abilities: [
      ...(has(MAY_ASSESS) && !frozen && ctx.now >= asked.to ? ['freeze' as const] : []), ...(has(MAY_ASSESS) && frozen?.publishedAt === null ? ['publish' as const] : []),
      ...(has(MAY_CLAIM) ? ['claim' as const] : []),
    ],
    kpis: kpis.map((kpi) => kpiView(kpi, definitions)), whole: scope === 'own' && !frozen ? [] : figuresOf(undefined), cohorts,
  }
}
