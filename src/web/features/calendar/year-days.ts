/** Days of a year as a grid; pure calendar arithmetic on "YYYY-MM-DD", no time zone involved. */
import type { CalendarYearView } from '#contract/calendar.ts'

export type Day = CalendarYearView['days'][number]
export type DayKind = 'working' | 'off' | 'holiday' | 'makeup'

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
/** 0 = Monday */
export const weekdayOf = (day: string): number => (utc(day).getUTCDay() + 6) % 7
export const addDays = (day: string, by: number): string => new Date(utc(day).getTime() + by * 86_400_000).toISOString().slice(0, 10)

export function kindOf({ day, working }: Pick<Day, 'day' | 'working'>): DayKind {
  const weekend = weekdayOf(day) >= 5
  if (working) return weekend ? 'makeup' : 'working'
  return weekend ? 'off' : 'holiday'
}

/** Every day of a year as the week alone would have it: what is shown where nothing was loaded. */
export function plainYear(year: number): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}

/** Weeks of one month, Monday first, undefined outside it. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const days = plainYear(year).filter((day) => Number(day.slice(5, 7)) === month)
  const cells: (string | undefined)[] = [...Array<undefined>(weekdayOf(days[0] ?? '')).fill(undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (__, at) => cells[week * 7 + at]))
}

export function daysBetween(a: string, b: string): string[] {
  const [from, to] = a <= b ? [a, b] : [b, a]
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
