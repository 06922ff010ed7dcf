/** 时限说明: which rule, which days counted, which were skipped and why, which pauses and extensions. Codes and facts; words are the screen's. */
import type { Clock, Extension } from './clock.ts'
import type { Amount, Limit } from './limit.ts'
import { dayAfter, dayStart, localDay } from './local-day.ts'
import { reckon, type AddedPause, type Reckoning } from './recompute.ts'
import { isWorkingUnit } from './start-of.ts'
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
  /** with what each one added; 0 where it began after the deadline had passed, or is still open */
  pauses: AddedPause[]
  extensions: Extension[]
}

/** @throws CalendarYearMissing */
export function explainDeadline(clock: Clock, limit: Limit, calendar: WorkCalendar): Explanation {
  const sum = reckon(clock, limit, calendar)
  // A stopped clock keeps the deadline it was judged by, even where the calendar has changed since.
  const dueAt = clock.stoppedAt === undefined ? sum.dueAt : clock.dueAt
  const days: ExplainedDay[] = []
  for (let day = localDay(clock.startedAt, calendar); dayStart(day, calendar) < dueAt; day = dayAfter(day)) {
    days.push(explainDay(day, limit, { ...sum, dueAt }, calendar))
  }
  return {
    limit: limit.code, amount: limit.amount, unit: limit.unit, source: limit.source, placeholder: limit.placeholder ?? false, startRule: limit.start,
    startedAt: clock.startedAt, countedFrom: sum.countedFrom, dueAt, days, pauses: sum.pauses, extensions: clock.extensions,
  }
}

function explainDay(day: LocalDay, limit: Limit, sum: Reckoning, calendar: WorkCalendar): ExplainedDay {
  const from = dayStart(day, calendar)
  if (!isWorkingUnit(limit.unit)) {
    const counted = dayStart(dayAfter(day), calendar) > sum.countedFrom
    return { day, counted, cause: counted ? 'natural' : 'start_day', reason: '' }
  }
  const { working, reason } = factOf(day, calendar)
  if (!working) return { day, counted: false, cause: 'day_off', reason }
  if (limit.unit === 'working_hour') return explainHours(day, reason, sum, calendar)
  const cause = from < sum.countedFrom ? 'start_day' : countingPauses(sum).some((pause) => pause.from <= from && from < pause.to) ? 'paused' : 'counted'
  return { day, counted: cause === 'counted', cause, reason }
}

function explainHours(day: LocalDay, reason: string, sum: Reckoning, calendar: WorkCalendar): ExplainedDay {
  const from = Math.max(dayStart(day, calendar), sum.countedFrom)
  const to = Math.min(dayStart(dayAfter(day), calendar), sum.dueAt)
  const paused = countingPauses(sum)
    .reduce((total, pause) => total + workingMsBetween(Math.max(pause.from, from), Math.min(pause.to, to), calendar), 0)
  const countedMs = workingMsBetween(from, to, calendar) - paused
  const cause = countedMs > 0 ? 'counted' : paused > 0 ? 'paused' : 'start_day'
  return { day, counted: countedMs > 0, cause, reason, countedMs }
}

const countingPauses = (sum: Reckoning) =>
  sum.pauses.flatMap(({ from, to, added }) => (to !== undefined && added.amount > 0 ? [{ from, to }] : []))
