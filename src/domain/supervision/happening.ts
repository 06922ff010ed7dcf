/** What the record says of a ticket, as far as triggers ask, and what follows from it. */
import type { Instant } from '../calendar/work-calendar.ts'

/** An event's header, of one ticket. */
export type Happening = {
  id: string
  type: string
  at: Instant
  unitPath?: string
  assignmentId?: string
  categoryCode?: string
  facts?: Readonly<Record<string, string | number | boolean>> | undefined
}

/** Counts, times and codes: what a clue is explained by. Never a person, never what somebody said. */
export type Why = {
  /** what was counted, and from how many on it fires */
  count?: number
  of?: number
  windowDays?: number
  persons?: number
  tickets?: number
  units?: number
  /** the first and the last of what was counted */
  from?: Instant
  to?: Instant
  /** overdue, no_step: the clock, when it was due, the share */
  clock?: string
  dueAt?: Instant
  share?: number
  waitedFrom?: Instant
  /** reply: the unit itself says so; revisit: the requester says so */
  said?: 'reply' | 'revisit'
  rung?: string
}

/** One firing. `occasion` tells it from every other of the same rule and subject; `events`: whichever of them is met first or last sets it off. */
export type Firing = { occasion: string; at: Instant; why: Why; events: readonly string[] }

export const inOrder = <H extends { id: string; at: Instant }>(all: readonly H[]): H[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
