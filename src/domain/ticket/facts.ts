/** What a move may look at besides the ticket. All of it is data, so a move is a pure function. */
import type { WorkCalendar, Instant } from '../calendar/work-calendar.ts'
import type { Actor } from '../people/actor.ts'
import type { CenterRules } from '../profile/rules.ts'
import { Refused } from '../refused.ts'
import type { TicketRefusalCode } from './refusal-code.ts'
import type { Assignment } from './assignment.ts'
import type { Ticket } from './ticket.ts'

export type Facts = {
  now: Instant
  actor: Actor
  /** pinned at acceptance: limits, category version, obligations */
  rules: CenterRules
  /** in force now: reasons, templates, catalogue */
  current: CenterRules
  calendar: WorkCalendar
  newId: () => string
}

export type UnitFact = { id: string; name: string; path: string }

/** What happened, before the writer adds the ticket's dimensions. */
export type TicketEvent = {
  type: string
  assignment?: Assignment
  facts?: Record<string, string | number | boolean>
  body?: Record<string, unknown>
}
export type Changed = { ticket: Ticket; events: TicketEvent[] }

export function refuse(code: TicketRefusalCode, details: Record<string, unknown> = {}): never {
  throw new Refused(code, details)
}
