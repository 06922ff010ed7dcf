import type { LocalDay } from './work-calendar.ts'

/** The calendar of this year is not loaded. The server maps it to the refusal `calendar_year_missing`; nobody guesses. */
export class CalendarYearMissing extends Error {
  readonly day: LocalDay
  readonly year: number
  constructor(day: LocalDay) {
    super(`calendar of ${day.slice(0, 4)} is not loaded`)
    this.name = 'CalendarYearMissing'
    this.day = day
    this.year = Number(day.slice(0, 4))
  }
}
