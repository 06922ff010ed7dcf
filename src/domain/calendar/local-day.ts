/** Days of the centre's own clock: a fixed offset from UTC, never the machine's zone. */
import type { Instant, LocalDay } from './work-calendar.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type Zone = { utcOffsetMinutes: number }

export const localDay = (instant: Instant, zone: Zone): LocalDay =>
  new Date(instant + zone.utcOffsetMinutes * MINUTE).toISOString().slice(0, 10)

/** 00:00 of the day, local. */
export const dayStart = (day: LocalDay, zone: Zone): Instant =>
  Date.parse(`${day}T00:00:00Z`) - zone.utcOffsetMinutes * MINUTE

export const dayAfter = (day: LocalDay, days = 1): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** "HH:mm" on that day; "24:00" is the day's end. */
export function timeOfDay(day: LocalDay, time: string, zone: Zone): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayStart(day, zone) + hours * HOUR + minutes * MINUTE
}

/** "HH:mm" of the local day an instant falls in. */
export const localTime = (instant: Instant, zone: Zone): string =>
  new Date(instant + zone.utcOffsetMinutes * MINUTE).toISOString().slice(11, 16)
