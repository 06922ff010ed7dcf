/** 时限说明: which rule, which days counted, which were skipped and why, which pauses and extensions. Codes and facts; words are the screen's. */
import type { Clock, Extension, Pause } from './clock.ts'
import type { Amount, Limit } from './limit.ts'
import { dayAfter, dayStart, localDay } from './local-day.ts'
import { pauseAmount } from './recompute.ts'
import { isWorkingUnit, startOf } from './start-of.ts'
import type { Instant, LocalDay, WorkCalendar } from './work-calendar.ts'
import { factOf, workingMsBetween } from './working-time.ts'

/** counted · start_day: begun before counting · day_off: see reason · paused · natural: units that run through everything */
export const DAY_CAUSES = ['counted', 'start_day', 'day_off', 'paused', 'natural'] as const
export type DayCause = (typeof DAY_CAUSES)[number]
export type ExplainedDay = {
  day: LocalDay
  counted: boolean
  cause: DayCause
  /** the calendar's own word: 周六, 春节, 调休 …; empty for natural units */
  reason: string
  /** working hours only: how much of the limit this day used */
  countedMs?: number
}
export type Explanation = Amount & {
  limit: string
  source?: string
  placeholder: boolean
  startRule: Limit['start']
  startedAt: Instant
  countedFrom: Instant
  dueAt: Instant
  days: ExplainedDay[]
  pauses: (Pause & { added: Amount })[]
  extensions: Extension[]
}

/** @throws CalendarYearMissing */
export function explainDeadline(clock: Clock, limit: Limit, calendar: WorkCalendar): Explanation {
  const countedFrom = startOf(limit, clock.startedAt, calendar)
  const pauses = clock.pauses.map((pause) => ({ ...pause, added: pauseAmount(pause, limit, countedFrom, calendar) }))
  const days: ExplainedDay[] = []
  for (let day = localDay(clock.startedAt, calendar); dayStart(day, calendar) < clock.dueAt; day = dayAfter(day)) {
    days.push(explainDay(day, clock, limit, countedFrom, calendar))
  }
  return {
    limit: limit.code, amount: limit.amount, unit: limit.unit, source: limit.source, placeholder: limit.placeholder ?? false, startRule: limit.start,
    startedAt: clock.startedAt, countedFrom, dueAt: clock.dueAt, days, pauses, extensions: clock.extensions,
  }
}

function explainDay(day: LocalDay, clock: Clock, limit: Limit, countedFrom: Instant, calendar: WorkCalendar): ExplainedDay {
  const from = dayStart(day, calendar)
  if (!isWorkingUnit(limit.unit)) {
    const counted = dayStart(dayAfter(day), calendar) > countedFrom
    return { day, counted, cause: counted ? 'natural' : 'start_day', reason: '' }
  }
  const { working, reason } = factOf(day, calendar)
  if (!working) return { day, counted: false, cause: 'day_off', reason }
  if (limit.unit === 'working_hour') return explainHours(day, reason, clock, countedFrom, calendar)
  const cause = from < countedFrom ? 'start_day' : clock.pauses.some((pause) => pause.from <= from && from < (pause.to ?? pause.from)) ? 'paused' : 'counted'
  return { day, counted: cause === 'counted', cause, reason }
}

function explainHours(day: LocalDay, reason: string, clock: Clock, countedFrom: Instant, calendar: WorkCalendar): ExplainedDay {
  const from = Math.max(dayStart(day, calendar), countedFrom)
  const to = Math.min(dayStart(dayAfter(day), calendar), clock.dueAt)
  const open = workingMsBetween(from, to, calendar)
  const paused = clock.pauses.reduce((sum, pause) => sum + workingMsBetween(Math.max(pause.from, from), Math.min(pause.to ?? pause.from, to), calendar), 0)
  const countedMs = open - paused
  const cause = countedMs > 0 ? 'counted' : paused > 0 ? 'paused' : 'start_day'
  return { day, counted: countedMs > 0, cause, reason, countedMs }
}
