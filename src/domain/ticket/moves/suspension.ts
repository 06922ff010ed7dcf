/** 挂起 (挂账): all clocks of the ticket stand still until the day set; 恢复 shifts them by the pause. */
import { DAY } from '../../calendar/local-day.ts'
import type { Clock } from '../../calendar/clock.ts'
import { pauseAll, resumeAll } from '../clocks.ts'
import { assignmentOf, changeAssignment, changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

export function applySuspension(ticket: Ticket, id: string, input: { reason: string; until: number }, facts: Facts): Changed {
  const { maxDays, reasons } = facts.current.suspension
  if (!reasons.some((r) => r.code === input.reason)) refuse('reason_unknown', { reason: input.reason })
  if (input.until <= facts.now || input.until > facts.now + maxDays * DAY) refuse('suspension_too_long', { maxDays })
  const next = changeAssignment(ticket, id, { application: { type: 'suspension', ...input, by: facts.actor.id, at: facts.now } })
  return changed(next, { type: 'assignment.suspension_applied', assignment: assignmentOf(next, id), facts: { reason: input.reason } })
}

export function decideSuspension(ticket: Ticket, id: string, input: { approve: boolean; reason: string }, facts: Facts): Changed {
  const application = assignmentOf(ticket, id).application
  if (application?.type !== 'suspension') refuse('no_application')
  const cleared = changeAssignment(ticket, id, { application: undefined })
  if (!input.approve) {
    return changed(cleared, { type: 'assignment.suspension_denied', assignment: assignmentOf(cleared, id), body: { decision: input.reason } })
  }
  const next = mapClocks({ ...cleared, status: 'suspended', suspendedUntil: application.until }, (clocks) => pauseAll(clocks, facts.now, application.reason))
  return changed(next, { type: 'ticket.suspended', assignment: assignmentOf(next, id), facts: { reason: application.reason }, body: { until: application.until, decision: input.reason } })
}

export const resume = (ticket: Ticket, input: { text?: string }, facts: Facts): Changed =>
  changed(mapClocks({ ...ticket, status: 'processing', suspendedUntil: undefined }, (clocks) => resumeAll(clocks, facts)),
    { type: 'ticket.resumed', body: { text: input.text } })

const mapClocks = (ticket: Ticket, change: (clocks: Clock[]) => Clock[]): Ticket => ({
  ...ticket, clocks: change(ticket.clocks),
  assignments: ticket.assignments.map((a) => ({ ...a, clocks: change(a.clocks), version: a.version + 1 })),
})
