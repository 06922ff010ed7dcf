/** 倒排工期: from the day it must be ready back to today: the last step ends on that day, each earlier one when the next begins. */
import { localDay, dayStart, timeOfDay, DAY } from '../calendar/local-day.ts'
import type { Instant, LocalDay, WorkCalendar } from '../calendar/work-calendar.ts'
import { factOf } from '../calendar/working-time.ts'

export type Step = { what: string; unitId: string; /** working days it takes */ days: number }
export type Planned = Step & { day: LocalDay; dueAt: Instant }

const dayBefore = (day: LocalDay, calendar: WorkCalendar): LocalDay => localDay(dayStart(day, calendar) - DAY / 2, calendar)

/** The working day itself or the nearest one before it. */
function workingOn(day: LocalDay, calendar: WorkCalendar): LocalDay {
  let at = day
  while (!factOf(at, calendar).working) at = dayBefore(at, calendar)
  return at
}

function back(day: LocalDay, days: number, calendar: WorkCalendar): LocalDay {
  let at = workingOn(day, calendar)
  for (let left = days; left > 0; left -= 1) at = workingOn(dayBefore(at, calendar), calendar)
  return at
}

/** Steps in the order they are done. Each is due with the end of the working hours of its day. */
export function planBackwards(target: LocalDay, steps: readonly Step[], calendar: WorkCalendar): Planned[] {
  const planned: Planned[] = []
  let day = workingOn(target, calendar)
  for (const step of steps.toReversed()) {
    planned.unshift({ ...step, day, dueAt: timeOfDay(day, calendar.hours.at(-1)?.to ?? '24:00', calendar) })
    day = back(day, step.days, calendar)
  }
  return planned
}
