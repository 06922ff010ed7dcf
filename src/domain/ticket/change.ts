/** Copy-on-write helpers for the aggregate. */
import type { Assignment, AssignmentStatus } from './assignment.ts'
import { isOpen } from './assignment.ts'
import { refuse } from './facts.ts'
import type { Status, Ticket } from './ticket.ts'

export const withStatus = (ticket: Ticket, status: Status, more: Partial<Ticket> = {}): Ticket => ({ ...ticket, ...more, status })

export function changeAssignment(ticket: Ticket, id: string, change: Partial<Assignment>): Ticket {
  return {
    ...ticket,
    assignments: ticket.assignments.map((a) => (a.id === id ? { ...a, ...change, version: a.version + 1 } : a)),
  }
}

export function assignmentOf(ticket: Ticket, id: string): Assignment {
  return ticket.assignments.find((a) => a.id === id) ?? refuse('assignment_wrong_state', { reason: 'unknown assignment' })
}

export const leadOf = (ticket: Ticket): Assignment | undefined => ticket.assignments.find((a) => a.role === 'lead' && isOpenOrDone(a))
const isOpenOrDone = (a: Assignment) => isOpen(a) || a.status === 'accepted'

export function requireAssignment(ticket: Ticket, id: string, from: readonly AssignmentStatus[]): Assignment {
  const assignment = assignmentOf(ticket, id)
  if (!from.includes(assignment.status)) refuse('assignment_wrong_state', { status: assignment.status })
  return assignment
}
