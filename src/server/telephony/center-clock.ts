/** The centre's clock and working days, for opening hours. */
import type { CenterRules } from '#domain/profile/rules.ts'
import type { LocalClock } from '#domain/telephony/line-route.ts'
import type { Db } from '#platform/database.ts'
import { workCalendarOf } from '#server/calendar/work-calendar.ts'

export async function centerClock(db: Db, centerId: string, rules: CenterRules): Promise<LocalClock> {
  const calendar = await workCalendarOf({ db }, db, { centerId, utcOffsetMinutes: rules.utcOffsetMinutes, hours: rules.workingHours })
  // A year nobody has loaded goes by the week.
  return { utcOffsetMinutes: rules.utcOffsetMinutes, isWorkingDay: (day) => calendar.dayFact(day)?.working ?? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) }
}
