/** When an amount ends that starts at any of very many moments: reckoned once an hour of the calendar, not once a start. */
import { addAmount } from './add-amount.ts'
import type { Amount } from './limit.ts'
import { HOUR, MINUTE } from './local-day.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'

/** `ends[i]`: when the amount ends that starts at `from` + i hours. Whatever starts between two of them ends between their ends, for adding is monotone. */
export type DueTable = { from: Instant; stepMs: number; ends: readonly Instant[] }

/** For all that ends within the stretch: what starts before the table ends before it. @throws CalendarYearMissing */
export function dueTable(amount: Amount, calendar: WorkCalendar, { from, until }: { from: Instant; until: Instant }): DueTable {
  // On whole local hours, so that a working day lies in steps of its own.
  const hour = from - (((from + calendar.utcOffsetMinutes * MINUTE) % HOUR) + HOUR) % HOUR
  const ends: Instant[] = []
  for (let at = hour; at < until + HOUR; at += HOUR) ends.push(addAmount(at, amount, calendar))
  for (let first = hour; ; first -= HOUR) {
    if (ends[0]! < from) return { from: first, stepMs: HOUR, ends }
    ends.unshift(addAmount(first - HOUR, amount, calendar))
  }
}

/** The same as addAmount, which it asks only where the table leaves it open. */
export function dueBy({ from, stepMs, ends }: DueTable, start: Instant, amount: Amount, calendar: WorkCalendar): Instant {
  const step = Math.floor((start - from) / stepMs)
  const least = ends[step]
  return least !== undefined && least === ends[step + 1] ? least : addAmount(start, amount, calendar)
}
