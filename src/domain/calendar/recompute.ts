import { addAmount } from './add-amount.ts'
import type { Clock, Pause } from './clock.ts'
import type { Amount, Limit } from './limit.ts'
import { HOUR, MINUTE } from './local-day.ts'
import { startOf } from './start-of.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { workingDaysBetween } from './working-days.ts'
import { workingMsBetween } from './working-time.ts'

/**
 * dueAt from startedAt + limit + pauses + extensions. Used by every move and when the calendar changes; doing it twice changes nothing.
 * A stopped clock was judged and stays as it is. @throws CalendarYearMissing
 */
export function recompute(clock: Clock, limit: Limit, calendar: WorkCalendar): Clock {
  if (clock.stoppedAt !== undefined) return clock
  return { ...clock, dueAt: reckon(clock, limit, calendar).dueAt }
}

export type AddedPause = Pause & { added: Amount }
export type Reckoning = { countedFrom: Instant; dueAt: Instant; pauses: AddedPause[] }

/** The whole sum, step by step: the limit first, then pauses and extensions in the order they happened. */
export function reckon(clock: Clock, limit: Limit, calendar: WorkCalendar): Reckoning {
  const countedFrom = startOf(limit, clock.startedAt, calendar)
  const steps = [
    ...clock.extensions.map((extension) => ({ at: extension.grantedAt, extension, pause: undefined })),
    ...clock.pauses.map((pause) => ({ at: pause.from, extension: undefined, pause })),
  ].sort((a, b) => a.at - b.at)

  let dueAt = addAmount(countedFrom, limit, calendar)
  const pauses: AddedPause[] = []
  for (const { extension, pause } of steps) {
    // 超期后的挂起: a pause that begins after the deadline has passed does not undo the overdue, so it adds nothing.
    const added = extension ?? pauseAmount(pause.from > dueAt ? { ...pause, to: pause.from } : pause, limit, countedFrom, calendar)
    if (added.amount > 0) dueAt = addAmount(dueAt, added, calendar)
    if (pause) pauses.push({ ...pause, added })
  }
  return { countedFrom, dueAt, pauses }
}

/** How far a finished pause moves the deadline, in the limit's own kind of time; 0 while it is open or before counting began. */
function pauseAmount(pause: Pause, limit: Limit, countedFrom: Instant, calendar: WorkCalendar): Amount {
  const from = Math.max(pause.from, countedFrom)
  const to = Math.max(pause.to ?? from, from)
  switch (limit.unit) {
    case 'working_day': return { amount: workingDaysBetween(from, to, calendar), unit: 'working_day' }
    case 'working_hour': return { amount: workingMsBetween(from, to, calendar) / HOUR, unit: 'working_hour' }
    default: return { amount: (to - from) / MINUTE, unit: 'minute' }
  }
}
