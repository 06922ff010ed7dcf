import { Refused } from '../refused.ts'
import type { LocalDay } from './work-calendar.ts'

/** The calendar of this year is not loaded: nobody guesses, an administrator loads it. */
export class CalendarYearMissing extends Refused {
  readonly year: number
  constructor(day: LocalDay) {
    const year = Number(day.slice(0, 4))
    super('calendar_year_missing', { year, day })
    this.name = 'CalendarYearMissing'
    this.year = year
  }
}
