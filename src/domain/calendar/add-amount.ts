import type { Amount } from './limit.ts'
import { DAY, HOUR, MINUTE } from './local-day.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { addWorkingDays } from './working-days.ts'
import { addWorkingMs } from './working-time.ts'

/**
 * When an amount that starts here is used up. Natural units run through nights and holidays (a natural day: the same local time n days later);
 * working hours run inside opening hours only; working days end with the hours of the n-th one (see working-days.ts for what counts).
 * @throws CalendarYearMissing for working units that reach a year without data
 */
export function addAmount(start: Instant, { amount, unit }: Amount, calendar: WorkCalendar): Instant {
  switch (unit) {
    case 'minute': return start + Math.round(amount * MINUTE)
    case 'hour': return start + Math.round(amount * HOUR)
    case 'day': return start + Math.round(amount * DAY)
    case 'working_hour': return addWorkingMs(start, Math.round(amount * HOUR), calendar)
    case 'working_day': return addWorkingDays(start, amount, calendar)
  }
}
