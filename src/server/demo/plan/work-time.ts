/** When people of this city do things: offices by working time, desks at any hour, calls to citizens by day. */
import { limitFor } from '#domain/ticket/clocks.ts'
import { startClock } from '#domain/calendar/clock-moves.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import { DAY, HOUR, localDay, MINUTE, timeOfDay } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { addWorkingMs } from '#domain/calendar/working-time.ts'
import type { Demand } from '#contract/ticket/intake-inputs.ts'
import { classOf, type City } from './planned.ts'

/** So many hours of office work later. */
export const officeHours = (city: City, at: Instant, hours: number): Instant => Math.round(addWorkingMs(at, hours * HOUR, city.calendar))

/** Moved into [from, to) of the day, or into the next morning. */
export function byDay(city: City, at: Instant, from: string, to: string): Instant {
  const day = localDay(at, city.calendar)
  if (at < timeOfDay(day, from, city.calendar)) return timeOfDay(day, from, city.calendar) + (at % (90 * MINUTE))
  if (at < timeOfDay(day, to, city.calendar)) return at
  return timeOfDay(localDay(at + DAY, city.calendar), from, city.calendar) + (at % (90 * MINUTE))
}

export type Deadline = { at: Instant; dueAt: Instant }

/**
 * The instant at which a share of a limit is used; above 1 is late. Limits in working time are met in working time, others at any hour.
 * Undefined where the rules know no such clock for the demand.
 */
export function shareOf(city: City, demand: Demand, clock: ClockName, start: Instant, share: number): Deadline | undefined {
  const limit = limitFor({ ...demand, class: classOf(city, demand.kind) }, clock, city.rules)
  if (!limit) return undefined
  const { dueAt } = startClock(limit, start, city.calendar)
  const raw = start + share * (dueAt - start)
  return { dueAt, at: Math.round(limit.unit.startsWith('working') ? addWorkingMs(raw, 0, city.calendar) : raw) }
}
