/** What may happen to a running deadline. All pure; a move that does not apply (pausing twice, stopping twice) returns the clock unchanged. */
import { addAmount } from './add-amount.ts'
import type { Clock, Extension } from './clock.ts'
import type { Limit } from './limit.ts'
import { recompute } from './recompute.ts'
import { startOf } from './start-of.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'

export function startClock(limit: Limit, now: Instant, calendar: WorkCalendar): Clock {
  const dueAt = addAmount(startOf(limit, now, calendar), limit, calendar)
  return { clock: limit.clock, rule: limit.code, startedAt: now, dueAt, pauses: [], extensions: [] }
}

export const isPaused = (clock: Clock): boolean => clock.stoppedAt === undefined && openPause(clock) !== undefined

export const openPause = (clock: Clock) => clock.pauses.find((pause) => pause.to === undefined)

/** A clock stopped in a pause leaves the pause open: it is judged as it stood when the pause began. */
export const stopClock = (clock: Clock, now: Instant): Clock =>
  clock.stoppedAt === undefined ? { ...clock, stoppedAt: now } : clock

export const pauseClock = (clock: Clock, now: Instant, reason: string): Clock =>
  clock.stoppedAt !== undefined || isPaused(clock) ? clock : { ...clock, pauses: [...clock.pauses, { from: now, reason }] }

/** A pause equals a shift: paused working time (working units) or real time (natural units) is added. @throws CalendarYearMissing */
export function resumeClock(clock: Clock, now: Instant, limit: Limit, calendar: WorkCalendar): Clock {
  if (!isPaused(clock)) return clock
  const pauses = clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: now } : pause))
  return recompute({ ...clock, pauses }, limit, calendar)
}

/** @throws CalendarYearMissing */
export function extendClock(clock: Clock, extension: Extension, limit: Limit, calendar: WorkCalendar): Clock {
  if (clock.stoppedAt !== undefined) return clock
  return recompute({ ...clock, extensions: [...clock.extensions, extension] }, limit, calendar)
}
