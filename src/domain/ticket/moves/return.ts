/** 退单: within the window, with reason, legal basis and a suggested unit; decided by the centre. */
import { runningClock, startClocks } from '../clocks.ts'
import { isOpen } from '../assignment.ts'
import { assignmentOf, changeAssignment, changed, endAssignment, leavesComplainedAlone, openBranch } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { forReviewWhenDone } from './sign-off.ts'

export function applyReturn(ticket: Ticket, assignmentId: string, input: { reason: string; basis: string; suggestedUnitId?: string }, facts: Facts): Changed {
  const assignment = assignmentOf(ticket, assignmentId)
  if (ticket.designated || assignment.returnDenied) refuse('return_closed')
  if (!facts.current.returns.reasons.some((r) => r.code === input.reason)) refuse('return_reason_unknown', { reason: input.reason })
  const window = assignment.clocks.find((clock) => clock.clock === 'return_window')
  if (window && facts.now > window.dueAt) refuse('return_window_over', { dueAt: window.dueAt })
  const next = changeAssignment(ticket, assignmentId, { application: { type: 'return', ...input, by: facts.actor.id, at: facts.now } })
  return changed(next, { type: 'assignment.return_applied', assignment: assignmentOf(next, assignmentId), facts: { reason: input.reason }, body: { ...input } })
}

/** An approved return of the lead sends the ticket back to the pool; after enough dispatches the centre must designate. */
export function decideReturn(ticket: Ticket, assignmentId: string, input: { approve: boolean; reason: string }, facts: Facts): Changed {
  const assignment = assignmentOf(ticket, assignmentId)
  if (assignment.application?.type !== 'return') refuse('no_application')
  const applied = assignment.application
  const event = {
    type: input.approve ? 'assignment.returned' : 'assignment.return_denied',
    facts: { reason: applied.reason, role: assignment.role }, body: { unit: assignment.unitName, basis: applied.basis, suggestedUnitId: applied.suggestedUnitId, decision: input.reason },
  }
  if (!input.approve) {
    const denied = changeAssignment(ticket, assignmentId, { application: undefined, returnDenied: true })
    return changed(denied, { ...event, assignment: assignmentOf(denied, assignmentId) })
  }
  const leaving = openBranch(ticket, assignmentId)
  const staying = ticket.assignments.filter((a) => isOpen(a) && !leaving.includes(a)).map((a) => a.unitId)
  if (assignment.role !== 'lead' && leavesComplainedAlone(ticket, staying)) refuse('complained_unit_alone', { unit: ticket.complainedOf?.name })
  const returned = leaving.reduce((t, a) => endAssignment(t, a.id, 'returned', facts.now), ticket)
  const next: Ticket = assignment.role === 'lead' ? backToPool(returned, facts) : forReviewWhenDone(returned, facts)
  return changed(next, { ...event, assignment: assignmentOf(next, assignmentId) })
}

const backToPool = (ticket: Ticket, facts: Facts): Ticket => ({
  ...ticket, status: ticket.dispatchCount >= facts.current.returns.designateAfter ? 'difficult' : 'pending_dispatch',
  clocks: runningClock(ticket.clocks, 'dispatch') ? ticket.clocks : [...ticket.clocks, ...startClocks(ticket, ['dispatch'], facts)],
})
