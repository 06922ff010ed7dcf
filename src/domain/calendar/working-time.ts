/** 工作时间: the opening spans of working days, as milliseconds that can be counted and added. */
import { CalendarYearMissing } from './calendar-year-missing.ts'
import { dayAfter, localDay, timeOfDay } from './local-day.ts'
import type { DayFact, Instant, LocalDay, WorkCalendar } from './work-calendar.ts'

type Span = { from: Instant; to: Instant }

/** @throws CalendarYearMissing */
export function factOf(day: LocalDay, calendar: WorkCalendar): DayFact {
  const fact = calendar.dayFact(day)
  if (!fact) throw new CalendarYearMissing(day)
  return fact
}

/** The opening spans of one day; empty on a day off. */
export function spansOf(day: LocalDay, calendar: WorkCalendar): Span[] {
  if (!factOf(day, calendar).working) return []
  return calendar.hours.map(({ from, to }) => ({ from: timeOfDay(day, from, calendar), to: timeOfDay(day, to, calendar) }))
}

/**
 * The first instant by which `ms` of working time have gone by since `start`. It lies in working time, ends of spans included:
 * what is used up at 18:00 is due at 18:00, not at the next opening. Zero keeps a start inside working time and moves any other to the next opening.
 */
export function addWorkingMs(start: Instant, ms: number, calendar: WorkCalendar): Instant {
  let left = ms
  for (let day = localDay(start, calendar); ; day = dayAfter(day)) {
    for (const span of spansOf(day, calendar)) {
      if (span.to < start) continue
      const from = Math.max(span.from, start)
      if (from + left <= span.to) return from + left
      left -= span.to - from
    }
  }
}

/** Working milliseconds between two instants; 0 when they are the wrong way round. */
export function workingMsBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  let sum = 0
  if (to <= from) return 0
  for (let day = localDay(from, calendar); day <= localDay(to, calendar); day = dayAfter(day)) {
    for (const span of spansOf(day, calendar)) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  }
  return sum
}
