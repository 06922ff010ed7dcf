/** 转派 while the unit has not signed, and releasing a co-unit (退出). */
import { isOpen } from '../assignment.ts'
import { assignmentOf, changed, endAssignment, leavesComplainedAlone, openBranch } from '../change.ts'
import { refuse, type Changed, type Facts, type UnitFact } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { newAssignment } from './assign.ts'
import { forReviewWhenDone } from './sign-off.ts'

export function reassign(ticket: Ticket, assignmentId: string, input: { unit: UnitFact; reason: string }, facts: Facts): Changed {
  const from = assignmentOf(ticket, assignmentId)
  if (ticket.assignments.some((a) => isOpen(a) && a.unitId === input.unit.id)) refuse('unit_already_assigned', { unit: input.unit.name })
  const others = ticket.assignments.filter((a) => isOpen(a) && a.id !== from.id)
  if (leavesComplainedAlone(ticket, [...others.map((a) => a.unitId), input.unit.id])) refuse('complained_unit_alone', { unit: input.unit.name })
  const assignment = newAssignment(ticket, input.unit, from.role, facts, { parentId: from.parentId, remark: input.reason })
  const ended = endAssignment(ticket, from.id, 'returned', facts.now)
  return changed({ ...ended, dispatchCount: ticket.dispatchCount + (from.role === 'lead' ? 1 : 0), assignments: [...ended.assignments, assignment] },
    { type: 'assignment.reassigned', assignment, facts: { role: from.role }, body: { from: from.unitName, unit: assignment.unitName, reason: input.reason } })
}

export function release(ticket: Ticket, assignmentId: string, input: { text: string }, facts: Facts): Changed {
  const assignment = assignmentOf(ticket, assignmentId)
  if (assignment.role === 'lead') refuse('lead_missing')
  const leaving = openBranch(ticket, assignmentId)
  const staying = ticket.assignments.filter((a) => isOpen(a) && !leaving.includes(a)).map((a) => a.unitId)
  if (leavesComplainedAlone(ticket, staying)) refuse('complained_unit_alone', { unit: ticket.complainedOf?.name })
  const ended = leaving.reduce((t, a) => endAssignment(t, a.id, 'quit', facts.now), ticket)
  const next = forReviewWhenDone(ended, facts)
  return changed(next, { type: 'assignment.released', assignment: assignmentOf(next, assignmentId), body: { unit: assignment.unitName, reason: input.text } })
}
