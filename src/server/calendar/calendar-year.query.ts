import type { Db } from '#platform/database.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import { readOverrides } from './calendar.store.ts'
import { knowsYear } from './statutory-days.ts'
import { isLoaded, sourcedDay, type SourcedDay } from './work-calendar.ts'

export type CalendarYear = { year: number; /** none: not loaded, deadlines that reach it are refused */ known: 'statutory' | 'imported' | 'none'; days: SourcedDay[] }

/** One screen: every day of a year with its reason and where that comes from; of a year not loaded only the days somebody set. */
export async function calendarYear(db: Db, centerId: string, year: number): Promise<CalendarYear> {
  const overrides = await readOverrides(db)
  const days: SourcedDay[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day)) {
    const fact = sourcedDay(overrides, centerId, day)
    if (fact) days.push(fact)
  }
  return { year, known: isLoaded(overrides, centerId, year) ? 'imported' : knowsYear(year) ? 'statutory' : 'none', days }
}
