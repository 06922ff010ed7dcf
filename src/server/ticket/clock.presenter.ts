import type { ClockView } from '#contract/ticket/view.ts'
import type { Clock } from '#domain/calendar/clock.ts'
import { light, usedShare } from '#domain/calendar/light.ts'
import { isWorkingUnit } from '#domain/calendar/start-of.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { limitOf } from '#domain/ticket/clocks.ts'

export const iso = (at: number): string => new Date(at).toISOString()
export const isoOrNull = (at: number | undefined): string | null => (at === undefined ? null : iso(at))

export function presentClock(clock: Clock, rules: CenterRules, calendar: WorkCalendar, now: number): ClockView {
  const limit = limitOf(clock, rules)
  const inWork = limit && isWorkingUnit(limit.unit) ? calendar : undefined
  return {
    clock: clock.clock, rule: clock.rule, startedAt: iso(clock.startedAt), dueAt: iso(clock.dueAt), stoppedAt: isoOrNull(clock.stoppedAt),
    light: light(clock, now, rules.light.yellowShare, inWork), share: usedShare(clock, clock.stoppedAt ?? now, inWork),
    amount: limit?.amount ?? 0, unit: limit?.unit ?? 'hour', placeholder: limit?.placeholder ?? false,
    pauses: clock.pauses.map((p) => ({ from: iso(p.from), to: isoOrNull(p.to), reason: p.reason })),
  }
}
