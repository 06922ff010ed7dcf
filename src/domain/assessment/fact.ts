/** 考核事实: one row for a ticket, for each unit's part of it, and for each call-back. What a definition may ask is this closed vocabulary. */
import type { Instant } from '../calendar/work-calendar.ts'

export const GRAINS = ['ticket', 'assignment', 'revisit'] as const
export type Grain = (typeof GRAINS)[number]

/** Which time decides the month. */
export const WINDOWS = ['accepted', 'dispatched', 'sign_due', 'contact_due', 'progress_due', 'due', 'replied', 'closed', 'called_back'] as const
export type Window = (typeof WINDOWS)[number]
/** A limit that is still to come counts neither way. */
export const DUE_WINDOWS: readonly Window[] = ['sign_due', 'contact_due', 'progress_due', 'due']

export const FLAGS = [
  // of a ticket
  'answered_directly', 'first_contact', 'dispatched', 'dispatched_in_time', 'closed', 'closed_with_limit', 'closed_in_time', 'asked', 'called_back', 'exempted',
  'refused', 'withdrawn', 'merged', 'supervised', 'inspected', 'non_compliant', 'suspended',
  // of a unit's part
  'reachable', 'gone', 'signed', 'signed_in_time', 'contacted', 'contacted_in_time', 'progressed', 'progressed_in_time', 'submitted', 'in_time',
  'returned', 'return_applied', 'return_denied',
  // of a call-back
  'first', 'final', 'responded',
] as const
export type Flag = (typeof FLAGS)[number]

export const COUNTS = ['returns', 'reassignments', 'rehandles', 'reopens', 'send_backs', 'urges', 'extensions'] as const
export type Count = (typeof COUNTS)[number]

export const CODES = ['kind', 'class', 'category', 'area', 'channel', 'party', 'urgency', 'role', 'outcome', 'solved', 'process', 'result', 'medium'] as const
export type Code = (typeof CODES)[number]

/** Minutes from start to first closing, pauses taken out. */
export const MEASURES = ['from_acceptance', 'from_dispatch', 'working_from_acceptance', 'working_from_dispatch'] as const
export type Measure = (typeof MEASURES)[number]

export type Fact = {
  grain: Grain
  ticketId: string
  id: string
  /** the unit it is counted for; none where no unit took part */
  unitId: string | undefined
  times: Partial<Record<Window, Instant>>
  flags: ReadonlySet<Flag>
  counts: Partial<Record<Count, number>>
  codes: Partial<Record<Code, string>>
  measures: Partial<Record<Measure, number>>
}
