import type { ReplyOf } from '#contract/endpoint.ts'
import type { overview as endpoint } from '#contract/desk.ts'
import { dayAfter, localDay } from '#domain/calendar/local-day.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { STATUSES } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { findInstallation } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { overviewRows, type Total } from './overview.query.ts'
import { SHARE_DAYS } from './search-source.ts'

type Overview = ReplyOf<typeof endpoint>
type Coded = { code: string; name: string; parent?: string }
const OVER: readonly string[] = ['closed', 'archived', 'merged']

export async function presentOverview(ctx: Context): Promise<Overview> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const today = localDay(ctx.now, rules)
  const from = dayAfter(today, 1 - SHARE_DAYS)
  const [{ days, totals, overdue }, installation] = await Promise.all([overviewRows(ctx.db, ctx.actor.centerId, { from, to: today, now: ctx.now }), findInstallation(ctx.db)])
  const on = (measure: string, day: string) => days.find((row) => row.measure === measure && row.day === day)?.count ?? 0
  const sum = (measure: string) => days.reduce((n, row) => n + (row.measure === measure ? row.count : 0), 0)
  const standing = totals.filter(({ measure }) => measure === 'standing')
  const handled = sum('handled')
  return {
    today: {
      accepted: on('accepted', today), answered: on('answered', today), dispatched: on('dispatched', today), closed: on('closed', today), overdue,
      open: standing.reduce((n, { code, count }) => n + (OVER.includes(code) ? 0 : count), 0),
    },
    byStatus: STATUSES.map((code) => ({ code, name: code, count: standing.find((row) => row.code === code)?.count ?? 0 })),
    byKind: named(totals, 'kind', rules.kinds), byChannel: named(totals, 'channel', rules.channels),
    byCategory: rolled(totals, 'category', rules.categories, 1), byArea: rolled(totals, 'area', rules.areas, 2),
    byLine: named(totals, 'line', rules.lines), byService: named(totals, 'service', rules.services),
    days: Array.from({ length: SHARE_DAYS }, (_, i) => dayAfter(from, i)).map((day) => ({ day, accepted: on('accepted', day), closed: on('closed', day) })),
    closedInTime: { numerator: sum('closed_in_time'), denominator: sum('closed_measured') }, satisfied: { numerator: sum('satisfied'), denominator: sum('asked') },
    meanHandlingDays: handled === 0 ? null : sum('handling_minutes') / handled / 1440,
    figures: figuresOf(installation?.figures ?? [], rules),
  }
}

const figuresOf = (figures: readonly { name: string; value: number; unit: string; kind: string; period?: string; source?: string; center?: string }[], rules: CenterRules): Overview['figures'] =>
  figures.filter(({ center }) => center === undefined || center === rules.code)
    .map(({ name, value, unit, kind, period, source }) => ({ name, value, unit, kind, period: period ?? null, source: source ?? null }))

const of = (totals: readonly Total[], dimension: string) => totals.filter((row) => row.measure === 'accepted' && row.dimension === dimension && row.count > 0)

const named = (totals: readonly Total[], dimension: string, list: readonly Coded[]) =>
  of(totals, dimension).map(({ code, count }) => ({ code, name: list.find((one) => one.code === code)?.name ?? code, count }))

/** Counted at one level of a tree. What lies above that level stands under "=code", which a search takes as the code alone. */
function rolled(totals: readonly Total[], dimension: string, list: readonly Coded[], level: number): Overview['byArea'] {
  const byCode = new Map(list.map((one) => [one.code, one]))
  const counts = new Map<string, { code: string; name: string; count: number }>()
  for (const { code, count } of of(totals, dimension)) {
    const path: Coded[] = []
    for (let at = byCode.get(code); at && !path.includes(at); at = at.parent === undefined ? undefined : byCode.get(at.parent)) path.unshift(at)
    const bar = path[level - 1] ?? { code: `=${code}`, name: `${path.at(-1)?.name ?? code}（未细分）` }
    const before = counts.get(bar.code)
    counts.set(bar.code, { code: bar.code, name: bar.name, count: (before?.count ?? 0) + count })
  }
  return [...counts.values()]
}
