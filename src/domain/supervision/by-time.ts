/** Rules made by time passing: overdue by clock and share of the limit; signed, but no step since. */
import { addAmount } from '../calendar/add-amount.ts'
import type { Amount } from '../calendar/limit.ts'
import { DAY, HOUR, MINUTE } from '../calendar/local-day.ts'
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import type { Trigger } from '../profile/supervision.ts'
import type { Firing, Happening } from './happening.ts'
import { inOrder } from './happening.ts'

export type Running = { clock: string; startedAt: Instant; dueAt: Instant; stoppedAt?: Instant | undefined }

/** 交而未办 where the rule says nothing. */
const NO_STEP_AFTER: Amount = { amount: 1, unit: 'working_day' }

/** When the share of the limit is used up, and what the rule adds in working time has passed besides. */
export function overdueAt(trigger: Trigger, { startedAt, dueAt }: Running, calendar: WorkCalendar): Instant {
  const used = startedAt + (dueAt - startedAt) * (trigger.share ?? 1)
  return trigger.after ? addAmount(used, trigger.after, calendar) : used
}

export const whyOverdue = (trigger: Trigger, { clock, dueAt }: Running): Firing['why'] => ({ clock, dueAt, ...(trigger.share ? { share: trigger.share } : {}) })

/** The first of an assignment's clocks that ran past the rule's moment. */
export function overdueFired(trigger: Trigger, clocks: readonly Running[], calendar: WorkCalendar, now: Instant): { at: Instant; why: Firing['why'] } | undefined {
  const asked = clocks.filter(({ clock }) => (trigger.clock ? clock === trigger.clock : DUTIES.includes(clock)))
  const passed = asked.flatMap((one) => {
    // The calendar is asked only where the wall clock leaves it possible.
    const end = one.stoppedAt ?? now
    if (one.startedAt + (one.dueAt - one.startedAt) * (trigger.share ?? 1) > end) return []
    const at = overdueAt(trigger, one, calendar)
    return at <= end && at <= now ? [{ at, why: whyOverdue(trigger, one) }] : []
  })
  return passed.toSorted((a, b) => a.at - b.at)[0]
}
/** Windows that merely close are nobody's delay. */
const DUTIES: readonly string[] = ['dispatch', 'sign', 'contact', 'on_site', 'progress', 'answer', 'review', 'revisit']

export const restOf = (trigger: Trigger): Amount => trigger.after ?? NO_STEP_AFTER

/** When a unit that made its last step then has rested too long. */
export const restedAt = (trigger: Trigger, lastStepAt: Instant, calendar: WorkCalendar): Instant => addAmount(lastStepAt, restOf(trigger), calendar)

/** No less than this has gone by on the wall clock when the amount has. */
export function leastWallMs({ amount, unit }: Amount): number {
  switch (unit) {
    case 'minute': return amount * MINUTE
    case 'hour': case 'working_hour': return amount * HOUR
    case 'day': return amount * DAY
    // It ends with the hours of the n-th day.
    case 'working_day': return Math.max(0, amount - 1) * DAY
  }
}

/** Its last event of these ends what the unit had to do. */
export const ENDS: readonly string[] = ['assignment.submitted', 'assignment.returned', 'assignment.released', 'assignment.reassigned', 'ticket.suspended', 'ticket.withdrawn', 'ticket.closed']

export type Rest = Pick<Happening, 'id' | 'type' | 'at'> & { nextAt: Instant | undefined }

/** One stretch between two steps, or after the last: whether it lasted too long. `endOf` is restedAt, or what tells the same of many. */
export function restFired({ id, type, at: since, nextAt }: Rest, endOf: (since: Instant) => Instant, now: Instant): Firing | undefined {
  const until = nextAt ?? now
  if (ENDS.includes(type)) return undefined
  const at = endOf(since)
  return at <= until ? { occasion: id, at, why: { waitedFrom: since }, events: [id] } : undefined
}

/** Over a whole story of one assignment: every rest that lasted too long, from its signing on. */
export function restsFired(trigger: Trigger, story: readonly Happening[], calendar: WorkCalendar, now: Instant): Firing[] {
  const steps = inOrder(story)
  const signed = steps.findIndex(({ type }) => type === 'assignment.signed')
  return signed < 0 ? [] : steps.slice(signed).flatMap((step, i, all) => restFired({ ...step, nextAt: all[i + 1]?.at }, (since) => restedAt(trigger, since, calendar), now) ?? [])
}
