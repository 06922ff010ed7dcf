import type { Instant, LocalDay } from '../calendar/work-calendar.ts'
import { DAY, dayAfter, dayStart, localDay } from '../calendar/local-day.ts'

export const PERIODS = ['day', 'week'] as const
export type Period = (typeof PERIODS)[number]
type Zone = { utcOffsetMinutes: number }

/** First local day of the period a moment lies in; weeks begin on Monday. */
export function periodOf(period: Period, instant: Instant, zone: Zone): LocalDay {
  const day = localDay(instant, zone)
  if (period === 'day') return day
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}

/** The period a timer draws: the last one that is over. */
export const lastPeriod = (period: Period, now: Instant, zone: Zone): LocalDay =>
  periodOf(period, dayStart(periodOf(period, now, zone), zone) - DAY, zone)

/** [from, to) */
export const boundsOf = (period: Period, day: LocalDay, zone: Zone): { from: Instant; to: Instant } => {
  const from = dayStart(day, zone)
  return { from, to: from + (period === 'day' ? 1 : 7) * DAY }
}
