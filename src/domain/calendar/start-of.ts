import type { Limit } from './limit.ts'
import { dayAfter, dayStart, localDay } from './local-day.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { factOf } from './working-time.ts'

export const isWorkingUnit = (unit: Limit['unit']): boolean => unit === 'working_hour' || unit === 'working_day'

/** From where a limit counts: now, or 00:00 of the next day (自次日起; the next working day where the unit is working). @throws CalendarYearMissing */
export function startOf(limit: Pick<Limit, 'unit' | 'start'>, now: Instant, calendar: WorkCalendar): Instant {
  if (limit.start === 'now') return now
  let day = dayAfter(localDay(now, calendar))
  if (isWorkingUnit(limit.unit)) while (!factOf(day, calendar).working) day = dayAfter(day)
  return dayStart(day, calendar)
}
