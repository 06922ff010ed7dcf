/** A centre's working time for the domain: the centre's own days before the shared ones, before the statutory calendar, before the week. */
import type { WorkingHours } from '#domain/calendar/limit.ts'
import type { DayFact, LocalDay, WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { calendarVersion, readOverrides, SHARED, type Overrides } from './calendar.store.ts'
import { knowsYear, statutoryFact, weekdayFact } from './statutory-days.ts'

export type CenterTime = { centerId: string; utcOffsetMinutes: number; hours: WorkingHours }
export const DAY_SOURCES = ['center', 'shared', 'statutory', 'week'] as const
export type SourcedDay = DayFact & { source: (typeof DAY_SOURCES)[number] }

/** How long a process may go on with a calendar another process has changed; deadlines are recomputed on the change anyway. */
const MAX_AGE_MS = 2_000

type Held = { overrides: Overrides; seenAt: number }
const held = new WeakMap<Db, Held>()

/**
 * From memory; when the last look is older than `maxAgeMs`, the version row is read through `reader`: the running transaction where there is one,
 * for taking a second connection while holding one can starve the pool. Not for a transaction that changes the calendar: see freshWorkCalendar.
 */
export async function workCalendarOf({ db }: Pick<Context, 'db'>, reader: Db | Tx, center: CenterTime, maxAgeMs = MAX_AGE_MS): Promise<WorkCalendar> {
  let now = held.get(db)
  if (!now || performance.now() - now.seenAt >= maxAgeMs) now = await look(db, reader, now)
  return calendarFrom(now.overrides, center)
}

/** As this transaction sees it, its own changes included: for the recomputation of open deadlines. */
export async function freshWorkCalendar(db: Db | Tx, center: CenterTime): Promise<WorkCalendar> {
  return calendarFrom(await readOverrides(db), center)
}

async function look(db: Db, reader: Db | Tx, before: Held | undefined): Promise<Held> {
  const seenAt = performance.now()
  // Whoever asks meanwhile goes on with what is held instead of looking too.
  if (before) before.seenAt = seenAt
  if (before && (await calendarVersion(reader)) === before.overrides.version) return before
  const now: Held = { overrides: await readOverrides(reader), seenAt }
  held.set(db, now)
  return now
}

export function calendarFrom(overrides: Overrides, { centerId, utcOffsetMinutes, hours }: CenterTime): WorkCalendar {
  return { utcOffsetMinutes, hours, dayFact: (day) => sourcedDay(overrides, centerId, day) }
}

/** undefined where the year is not loaded and nobody has set this very day. */
export function sourcedDay(overrides: Overrides, centerId: string, day: LocalDay): SourcedDay | undefined {
  const own = overrides.days.get(centerId)?.get(day)
  if (own) return { ...own, source: 'center' }
  const shared = overrides.days.get(SHARED)?.get(day)
  if (shared) return { ...shared, source: 'shared' }
  const year = Number(day.slice(0, 4))
  // A year somebody loaded by hand is the whole truth: the package no longer speaks for it.
  const loaded = isLoaded(overrides, centerId, year)
  if (!loaded && !knowsYear(year)) return undefined
  const statutory = loaded ? undefined : statutoryFact(day)
  return statutory ? { ...statutory, source: 'statutory' } : { ...weekdayFact(day), source: 'week' }
}

export const isLoaded = (overrides: Overrides, centerId: string, year: number): boolean =>
  [centerId, SHARED].some((scope) => overrides.years.get(scope)?.has(year) ?? false)
