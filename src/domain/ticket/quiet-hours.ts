/** 免打扰时段: local times between which nobody is called. */
import { localDay, localTime, dayAfter, timeOfDay } from '../calendar/local-day.ts'
import type { Instant } from '../calendar/work-calendar.ts'

type Quiet = { from: string; to: string }

/** "21:00"–"08:00" spans midnight. */
export const isQuiet = (time: string, { from, to }: Quiet): boolean => (from <= to ? from <= time && time < to : time >= from || time < to)

/** The same instant, or the end of the quiet hours it falls in. */
export function afterQuiet(at: Instant, quiet: Quiet, zone: { utcOffsetMinutes: number }): Instant {
  const time = localTime(at, zone)
  if (!isQuiet(time, quiet)) return at
  const day = localDay(at, zone)
  return timeOfDay(time < quiet.to ? day : dayAfter(day), quiet.to, zone)
}
