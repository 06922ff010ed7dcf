/** What an administrator loads for a year: the days that differ from the week, as the State Council's notice names them. */
import { Refused } from '../refused.ts'
import { dayAfter, dayStart } from './local-day.ts'
import type { DayFact, Instant, LocalDay, WorkCalendar } from './work-calendar.ts'

const UTC = { utcOffsetMinutes: 0 }

/** 元旦 and 国庆节 are days off in every year: a list without them is no whole year. @throws Refused calendar_day_invalid, calendar_year_incomplete */
export function checkYear(year: number, days: readonly DayFact[]): void {
  checkDays(days)
  const stray = days.find(({ day }) => !day.startsWith(`${year}-`))
  if (stray) throw new Refused('calendar_day_invalid', { day: stray.day, why: 'other_year' })
  const missing = [`${year}-01-01`, `${year}-10-01`].filter((holiday) => !days.some(({ day, working }) => day === holiday && !working))
  if (missing.length > 0) throw new Refused('calendar_year_incomplete', { year, missing })
}

/** @throws Refused calendar_day_invalid */
export function checkDays(days: readonly DayFact[]): void {
  const seen = new Set<LocalDay>()
  for (const { day, reason } of days) {
    const why = !isDay(day) ? 'no_such_day' : seen.has(day) ? 'twice' : reason.trim() === '' ? 'reason_missing' : undefined
    if (why) throw new Refused('calendar_day_invalid', { day, why })
    seen.add(day)
  }
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(dayStart(day, UTC)) && new Date(dayStart(day, UTC)).toISOString().startsWith(day)

/** Years that a deadline given today may reach and nobody has loaded: the alarm 日历未载入. */
export function yearsToLoad(now: Instant, calendar: WorkCalendar, aheadDays = 60): number[] {
  const first = new Date(now + calendar.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  const years = [...new Set([first, dayAfter(first, aheadDays)].map((day) => Number(day.slice(0, 4))))]
  return years.filter((year) => !calendar.dayFact(`${year}-06-30`) || !calendar.dayFact(`${year}-12-31`))
}
