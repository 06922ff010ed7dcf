/** A month of the centre's own clock, "2026-03". */
import { dayStart, localDay } from '../calendar/local-day.ts'
import type { Instant } from '../calendar/work-calendar.ts'

type Zone = { utcOffsetMinutes: number }
export type Span = { from: Instant; to: Instant }

export function monthAfter(month: string, by = 1): string {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const months = year * 12 + at - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

export const spanOf = (month: string, zone: Zone): Span => ({ from: dayStart(`${month}-01`, zone), to: dayStart(`${monthAfter(month)}-01`, zone) })
export const monthOf = (at: Instant, zone: Zone): string => localDay(at, zone).slice(0, 7)
