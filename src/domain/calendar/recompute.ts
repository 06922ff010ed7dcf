import { addAmount } from './add-amount.ts'
import type { Clock, Pause } from './clock.ts'
import type { Limit } from './limit.ts'
import { HOUR, MINUTE } from './local-day.ts'
import { startOf } from './start-of.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { workingDaysBetween } from './working-days.ts'
import { workingMsBetween } from './working-time.ts'
import type { Amount } from './limit.ts'

/**
 * dueAt from startedAt + limit, then pauses and extensions in the order they happened. Used by every move and when the calendar changes;
 * doing it twice changes nothing. A stopped clock was judged and stays as it is. @throws CalendarYearMissing
 */
export function recompute(clock: Clock, limit: Limit, calendar: WorkCalendar): Clock {
  if (clock.stoppedAt !== undefined) return clock
  return { ...clock, dueAt: dueOf(clock, limit, calendar) }
}

function dueOf(clock: Clock, limit: Limit, calendar: WorkCalendar): Instant {
  const countedFrom = startOf(limit, clock.startedAt, calendar)
  const shifts = [
    ...clock.extensions.map((extension) => ({ at: extension.grantedAt, pause: undefined, added: () => extension as Amount })),
    ...clock.pauses.map((pause) => ({ at: pause.from, pause, added: () => pauseAmount(pause, limit, countedFrom, calendar) })),
  ].sort((a, b) => a.at - b.at)

  let due = addAmount(countedFrom, limit, calendar)
  for (const { pause, added } of shifts) {
    // 已超期后的挂起: a pause that begins after the deadline has passed does not undo the overdue.
    if (pause && pause.from > due) continue
    const amount = added()
    if (amount.amount > 0) due = addAmount(due, amount, calendar)
  }
  return due
}

/** How far a finished pause moves the deadline, in the limit's own kind of time; 0 while it is open or before counting began. */
export function pauseAmount(pause: Pause, limit: Limit, countedFrom: Instant, calendar: WorkCalendar): Amount {
  const from = Math.max(pause.from, countedFrom)
  const to = Math.max(pause.to ?? from, from)
  switch (limit.unit) {
    case 'working_day': return { amount: workingDaysBetween(from, to, calendar), unit: 'working_day' }
    case 'working_hour': return { amount: workingMsBetween(from, to, calendar) / HOUR, unit: 'working_hour' }
    default: return { amount: (to - from) / MINUTE, unit: 'minute' }
  }
}
