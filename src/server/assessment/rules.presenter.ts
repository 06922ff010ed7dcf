import type { ReplyOf } from '#contract/endpoint.ts'
import type { assessmentMonths, assessmentRules } from '#contract/assessment.ts'
import { monthOf } from '#domain/assessment/month.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { definitionsOf } from './definitions.ts'
import { kpiView } from './month.presenter.ts'
import { listMonths } from './month.store.ts'

export async function presentRules(ctx: Context): Promise<ReplyOf<typeof assessmentRules>> {
  const { rules, versionId, validFrom } = await currentRules(ctx.db, ctx.actor.centerId)
  const definitions = definitionsOf(rules)
  return {
    kpis: definitions.kpis.map((kpi) => kpiView(kpi, definitions)), schemes: definitions.schemes.map((scheme) => ({ ...scheme, placeholder: scheme.placeholder ?? false })),
    cohorts: definitions.cohorts.map(({ code, name, kinds = [], load, placeholder = false }) => ({ code, name, kinds, load: { from: load?.from ?? null, below: load?.below ?? null }, placeholder })),
    reasons: definitions.reasons.map(({ code, name }) => ({ code, name })), version: versionId, validFrom: new Date(validFrom).toISOString(),
  }
}

type Line = ReplyOf<typeof assessmentMonths>['items'][number]
export async function presentMonths(ctx: Context): Promise<ReplyOf<typeof assessmentMonths>> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const rows = await listMonths(ctx.db, ctx.actor.centerId)
  return { current: monthOf(ctx.now, rules), items: rows.map(lineOf) }
}

const lineOf = ({ month, frozenAt, publishedAt, corrections }: Awaited<ReturnType<typeof listMonths>>[number]): Line => ({
  month, state: publishedAt === null ? 'frozen' : 'published', frozenAt: new Date(frozenAt).toISOString(), publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(), corrections: corrections ?? 0,
})
export async function presentLine(ctx: Context, month: string): Promise<Line> {
  const line = await ctx.transaction(async (tx) => (await listMonths(tx, ctx.actor.centerId)).find((row) => row.month === month))
  return line ? lineOf(line) : { month, state: 'open', frozenAt: null, publishedAt: null, corrections: 0 }
}
