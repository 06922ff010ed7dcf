/** 办理时长: from acceptance and from first dispatch to the first closing, suspensions taken out, by the clock and in working time. */
import { MINUTE } from '../calendar/local-day.ts'
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import { workingMsBetween } from '../calendar/working-time.ts'
import type { Measure } from './fact.ts'
import type { Pause } from './fold-ticket.ts'

export function handlingMinutes(acceptedAt: Instant, dispatchedAt: Instant | undefined, closedAt: Instant, pauses: readonly Pause[], calendar: WorkCalendar): Partial<Record<Measure, number>> {
  const byClock = (from: Instant, to: Instant) => Math.max(0, to - from)
  const working = (from: Instant, to: Instant) => workingMsBetween(from, to, calendar)
  const taken = (from: Instant, measure: (from: Instant, to: Instant) => number) => {
    const paused = pauses.reduce((sum, pause) => sum + measure(Math.max(pause.from, from), Math.min(pause.to ?? closedAt, closedAt)), 0)
    return Math.round((measure(from, closedAt) - paused) / MINUTE)
  }
  return {
    from_acceptance: taken(acceptedAt, byClock), working_from_acceptance: taken(acceptedAt, working),
    ...(dispatchedAt !== undefined && { from_dispatch: taken(dispatchedAt, byClock), working_from_dispatch: taken(dispatchedAt, working) }),
  }
}
