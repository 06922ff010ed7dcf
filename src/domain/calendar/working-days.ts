/**
 * 工作日, counted as whole days (民法典 art. 201: the day on which something begins is not counted).
 * A working day counts when it begins at or after the start: a start at any time of a day leaves that day out, a start at exactly 00:00 lets it count
 * (so "from the next day" and "the day of receipt not counted" give the same deadline). A start on a day off or after hours therefore
 * counts from the next working day as day one.
 */
import { dayAfter, dayStart, localDay, timeOfDay } from './local-day.ts'
import type { Instant, LocalDay, WorkCalendar } from './work-calendar.ts'
import { factOf } from './working-time.ts'

export function firstWholeDay(start: Instant, calendar: WorkCalendar): LocalDay {
  const day = localDay(start, calendar)
  return dayStart(day, calendar) === start ? day : dayAfter(day)
}

/** End of the working hours of the n-th counted working day. Zero days: the start itself. */
export function addWorkingDays(start: Instant, days: number, calendar: WorkCalendar): Instant {
  if (days <= 0) return start
  let counted = 0
  for (let day = firstWholeDay(start, calendar); ; day = dayAfter(day)) {
    if (!factOf(day, calendar).working) continue
    counted += 1
    if (counted >= days) return endOfWork(day, calendar)
  }
}

/** Working days that begin in [from, to): exactly the days by which a pause of that length moves a deadline. */
export function workingDaysBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  let count = 0
  for (let day = firstWholeDay(from, calendar); dayStart(day, calendar) < to; day = dayAfter(day)) {
    if (factOf(day, calendar).working) count += 1
  }
  return count
}

function endOfWork(day: LocalDay, calendar: WorkCalendar): Instant {
  const last = calendar.hours.at(-1)
  return timeOfDay(day, last ? last.to : '24:00', calendar)
}
