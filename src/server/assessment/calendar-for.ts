/** The centre's working time as it is now; a year not loaded goes by the week. */
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Db, Tx } from '#platform/database.ts'
import { freshWorkCalendar } from '#server/calendar/work-calendar.ts'
import { freshRules } from '#server/profile/profile.store.ts'

export async function calendarFor(db: Db | Tx, centerId: string): Promise<WorkCalendar> {
  const { rules } = await freshRules(db, centerId)
  const calendar = await freshWorkCalendar(db, { centerId, utcOffsetMinutes: rules.utcOffsetMinutes, hours: rules.workingHours })
  const byWeek = (day: string) => ({ day, working: ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), reason: '' })
  return { ...calendar, dayFact: (day) => calendar.dayFact(day) ?? byWeek(day) }
}
