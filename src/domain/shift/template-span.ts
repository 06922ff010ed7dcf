import { dayAfter, timeOfDay } from '../calendar/local-day.ts'
import type { Duty } from './coverage.ts'

/** A shift that ends at or before its beginning ends the next day. Times stand on whole half hours, as coverage is counted in them. */
export const templateSpan = (day: string, { from, to }: { from: string; to: string }, zone: { utcOffsetMinutes: number }): Duty =>
  ({ startsAt: timeOfDay(day, from, zone), endsAt: timeOfDay(from < to ? day : dayAfter(day), to, zone) })
export const isHalfHourTime = (time: string): boolean => /^([01]\d|2[0-3]):(00|30)$|^24:00$/.test(time)
