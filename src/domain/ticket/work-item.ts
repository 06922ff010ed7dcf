/** 待办: one for each thing somebody must do next. Derived from the ticket; a law test holds stored = derived. */
import type { Instant } from '../calendar/work-calendar.ts'

export const WORK_KINDS = ['info', 'dispatch', 'designate', 'decide_return', 'decide_extension', 'decide_suspension', 'review', 'revisit', 'close', 'transfer',
  'sign', 'handle', 'sign_off', 'accept_sub', 'study', 'resume'] as const
export type WorkKind = (typeof WORK_KINDS)[number]
/** kinds a unit works on; the rest belong to the centre's desks */
export const UNIT_WORK: readonly WorkKind[] = ['sign', 'handle', 'sign_off', 'accept_sub', 'study']

export type WorkItem = {
  kind: WorkKind
  assignmentId?: string
  unitId?: string
  unitPath?: string
  startedAt?: Instant
  dueAt?: Instant
}
