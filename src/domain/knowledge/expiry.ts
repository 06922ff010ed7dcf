/** 到期: what has run out, and of what the owner is to be reminded. */
import { dayAfter } from '../calendar/local-day.ts'
import type { LocalDay } from '../calendar/work-calendar.ts'

export const hasExpired = (validTo: LocalDay | undefined, today: LocalDay): boolean => validTo !== undefined && validTo < today

/**
 * How many days before the end the owner should have been reminded by now: the nearest reminder passed, or undefined. `reminded` is the one already given
 * for this end, so that a timer that slept through a day makes up for it once.
 */
export function reminderDue(validTo: LocalDay, today: LocalDay, remindDays: readonly number[], reminded: number | undefined): number | undefined {
  if (hasExpired(validTo, today)) return undefined
  const passed = remindDays.filter((days) => dayAfter(validTo, -days) <= today)
  if (passed.length === 0) return undefined
  const nearest = Math.min(...passed)
  return reminded !== undefined && reminded <= nearest ? undefined : nearest
}
