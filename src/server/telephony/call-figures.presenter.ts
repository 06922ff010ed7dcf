/** Figures of a period, by queue, skill, line and agent. */
import type { CallFigures } from '#contract/call-figures.ts'
import { DAY, dayStart } from '#domain/calendar/local-day.ts'
import type { AgentState } from '#domain/telephony/acd.ts'
import type { CallSource } from '#domain/telephony/call-row.ts'
import { figuresOf, occupancy, type Figures } from '#domain/telephony/figures.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { agentFigures, NOTHING } from './agent-figures.ts'
import { agentRows, seatTimes } from './agent-figures.query.ts'
import { halfHours, shortAbandoned, worstDayOf, type HalfHourRow } from './call-figures.query.ts'

const MOST_DAYS = 92

/** @throws Refusal figures_period_too_long */
export async function presentFigures(ctx: Context, asked: { from: string; to: string; source: CallSource }): Promise<CallFigures> {
  const { db, now, actor: { centerId, roles } } = ctx
  const { rules } = await currentRules(db, centerId)
  const [from, to] = [dayStart(asked.from, rules), dayStart(asked.to, rules) + DAY]
  if (to <= from || to - from > MOST_DAYS * DAY) throw new Refusal('figures_period_too_long')
  const telephony = filledTelephony(rules.telephony)
  const of = { centerId, source: asked.source }
  const end = Math.min(to, now)
  const [rows, short, worst, times, people] = await Promise.all([
    halfHours(db, of, from, to), shortAbandoned(db, of, from, to, telephony.shortAbandonSeconds), worstDayOf(db, of, from, end), seatTimes(db, centerId, asked.source === 'simulated', from, to),
    roles.includes('shift_leader') ? agentRows(db, of, from, to) : [],
  ])
  const figures = (wanted: (row: { line: string; queue: string }) => boolean): Figures => figuresOf(rows.filter(wanted), short.filter(wanted).reduce((sum, { count }) => sum + count, 0))
  const lines = lineRules(rules.lines, telephony)
  const skills = [...new Set(telephony.queues.flatMap(({ needs }) => needs.map(({ skill }) => skill)))]
  const needing = (skill: string) => telephony.queues.filter(({ needs }) => needs.some((need) => need.skill === skill)).map(({ code }) => code)
  const seatMs: Partial<Record<AgentState, number>> = {}
  for (const { state, ms } of times) seatMs[state] = (seatMs[state] ?? 0) + ms
  const ofUser = Map.groupBy(times, ({ userId }) => userId)
  const rowOf = new Map(people.map((row) => [row.agentId, row]))
  const ids = roles.includes('shift_leader') ? [...new Set([...rowOf.keys(), ...ofUser.keys()])] : []
  const names = await userNames(db, ids)
  return {
    from: iso(from), to: iso(to), source: asked.source, shortAbandonSeconds: telephony.shortAbandonSeconds, connectTarget: telephony.connectTarget, all: figures(() => true),
    worst: worst ? { count: worst.answered, of: worst.offered, endsAt: iso(worst.endsAt) } : null, occupancy: occupancy(seatMs), byHalfHour: byHalfHour(rows),
    byQueue: codesOf(rows, 'queue').map((code) => ({ code, name: telephony.queues.find((queue) => queue.code === code)?.name ?? code, figures: figures(({ queue }) => queue === code) })),
    bySkill: skills.map((skill) => ({ code: skill, name: skill, figures: figures(({ queue }) => needing(skill).includes(queue)) })).filter((one) => one.figures.offered > 0),
    byLine: codesOf(rows, 'line').map((code) => { const line = lines.find((one) => one.code === code); return { code, name: line?.name ?? code, number: line?.number ?? '', figures: figures((row) => row.line === code) } }),
    agents: ids.map((id) => ({ id, name: names.get(id) ?? '', figures: agentFigures(rowOf.get(id) ?? NOTHING, ofUser.get(id) ?? []) })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  }
}

const iso = (at: number): string => new Date(at).toISOString()
/** Busiest first. */
function codesOf(rows: readonly HalfHourRow[], by: 'line' | 'queue'): string[] {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.offered)
  return Array.from(sums).toSorted((a, b) => b[1] - a[1]).map(([code]) => code)
}
const byHalfHour = (rows: readonly HalfHourRow[]) => Array.from(Map.groupBy(rows, ({ at }) => at), ([at, own]) => ({ at: iso(at), offered: own.reduce((n, row) => n + row.offered, 0), answered: own.reduce((n, row) => n + row.answered, 0) })).toSorted((a, b) => (a.at < b.at ? -1 : 1))
