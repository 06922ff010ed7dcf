/** 下派 down the levels; the unit above reviews what comes back. */
import { isOpen } from '../assignment.ts'
import { startClocks } from '../clocks.ts'
import { assignmentOf, changeAssignment, changed, endAssignment } from '../change.ts'
import { refuse, type Changed, type Facts, type UnitFact } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { newAssignment } from './assign.ts'

export function subDispatch(ticket: Ticket, id: string, input: { unit: UnitFact; remark?: string }, facts: Facts): Changed {
  const parent = assignmentOf(ticket, id)
  if (!input.unit.path.startsWith(parent.unitPath) || input.unit.path === parent.unitPath) refuse('not_a_subordinate', { unit: input.unit.name })
  if (ticket.assignments.some((a) => isOpen(a) && a.unitId === input.unit.id)) refuse('unit_already_assigned', { unit: input.unit.name })
  if (input.unit.id === ticket.complainedOf?.unitId) refuse('complained_unit_alone', { unit: input.unit.name })
  const assignment = newAssignment(ticket, input.unit, 'sub', facts, { parentId: parent.id, remark: input.remark })
  return changed({ ...ticket, assignments: [...ticket.assignments, assignment] },
    { type: 'assignment.sub_dispatched', assignment, body: { from: parent.unitName, unit: assignment.unitName, remark: input.remark } })
}

export function acceptSub(ticket: Ticket, id: string, input: { text?: string }, facts: Facts): Changed {
  const next = endAssignment(ticket, id, 'accepted', facts.now)
  return changed(next, { type: 'assignment.sub_accepted', assignment: assignmentOf(next, id), body: { text: input.text } })
}

export function rejectSub(ticket: Ticket, id: string, input: { reason: string }, facts: Facts): Changed {
  const next = changeAssignment(ticket, id, { status: 'handling', clocks: [...assignmentOf(ticket, id).clocks, ...startClocks(ticket, ['answer'], facts)] })
  return changed(next, { type: 'assignment.sub_rejected', assignment: assignmentOf(next, id), body: { reason: input.reason } })
}
