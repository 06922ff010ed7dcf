/** 试算: what a rule would have fired within a stretch of time, out of one ticket's record. */
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import type { Trigger } from '../profile/supervision.ts'
import { overdueFired, restFired, type Rest, type Running } from './by-time.ts'
import { fire } from './fire.ts'
import type { Happening, Why } from './happening.ts'
import { askedFor } from './trigger-events.ts'

export type Stretch = { from: Instant; until: Instant }
export type Hit = { at: Instant; why: Why; ticketIds: string[] }
const within = ({ from, until }: Stretch) => ({ at }: { at: Instant }): boolean => at >= from && at < until

/** Events a rule needs to be tried. */
export const replayedBy = (trigger: Trigger): readonly string[] => askedFor(trigger.when)
/** A rest ends with any event of its assignment. */
export const STEPS: readonly string[] = [
  'made', 'signed', 'contacted', 'contact_failed', 'arrived', 'progress_reported', 'replied', 'submitted', 'sign_off_declined', 'returned', 'return_applied', 'return_denied', 'extension_applied', 'extended',
  'extension_denied', 'suspension_applied', 'suspension_denied', 'sub_dispatched', 'sub_accepted', 'sub_rejected', 'reassigned', 'released',
].map((name) => `assignment.${name}`)

/** @param story of one ticket. `until` of the stretch stands for now: nothing is known after it. */
export const replayTicket = (trigger: Trigger, story: readonly Happening[], stretch: Stretch): Omit<Hit, 'ticketIds'>[] => fire(trigger, story).filter(within(stretch))

/** @param endOf when a rest that begins then has lasted too long */
export function replayRest(rest: Rest, endOf: (since: Instant) => Instant, stretch: Stretch): Omit<Hit, 'ticketIds'>[] {
  const hit = restFired(rest, endOf, stretch.until)
  return hit && within(stretch)(hit) ? [hit] : []
}

/** Clocks of one assignment, or of the main order. */
export function replayClocks(trigger: Trigger, clocks: readonly Running[], stretch: Stretch, calendar: WorkCalendar): Omit<Hit, 'ticketIds'>[] {
  const hit = overdueFired(trigger, clocks, calendar, stretch.until)
  return hit && within(stretch)(hit) ? [hit] : []
}
