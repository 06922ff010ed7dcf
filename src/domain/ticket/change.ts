/** Copy-on-write steps shared by the moves. */
import type { Assignment } from './assignment.ts'
import { isOpen } from './assignment.ts'
import { stopAll } from './clocks.ts'
import { refuse, type Changed, type TicketEvent } from './facts.ts'
import type { Ticket } from './ticket.ts'

export const changed = (ticket: Ticket, ...events: TicketEvent[]): Changed => ({ ticket, events })

export function assignmentOf(ticket: Ticket, id: string): Assignment {
  return ticket.assignments.find((a) => a.id === id) ?? refuse('assignment_wrong_state', { assignmentId: id })
}

export function changeAssignment(ticket: Ticket, id: string, change: Partial<Assignment>): Ticket {
  const assignments = ticket.assignments.map((a) => (a.id === id ? { ...a, ...change, version: a.version + 1 } : a))
  return { ...ticket, assignments }
}

/** An assignment that ends takes its clocks and a waiting application with it. */
export const endAssignment = (ticket: Ticket, id: string, status: Assignment['status'], now: number): Ticket =>
  changeAssignment(ticket, id, { status, application: undefined, clocks: stopAll(assignmentOf(ticket, id).clocks, now) })

export const endOpenAssignments = (ticket: Ticket, status: Assignment['status'], now: number): Ticket =>
  ticket.assignments.filter(isOpen).reduce((t, a) => endAssignment(t, a.id, status, now), ticket)

/** The assignment and everything sub-dispatched from it, down all levels, still open. */
export function openBranch(ticket: Ticket, id: string): Assignment[] {
  const below = ticket.assignments.filter((a) => a.parentId === id).flatMap((a) => openBranch(ticket, a.id))
  return [...ticket.assignments.filter((a) => a.id === id && isOpen(a)), ...below]
}

/** 被反映单位不得单独承办: whether only the unit complained of would go on working. */
export const leavesComplainedAlone = (ticket: Ticket, unitIds: readonly string[]): boolean =>
  unitIds.length > 0 && unitIds.every((id) => id === ticket.complainedOf?.unitId)

export const openLead = (ticket: Ticket): Assignment | undefined => ticket.assignments.find((a) => a.role === 'lead' && isOpen(a))
export const lastLead = (ticket: Ticket): Assignment | undefined => ticket.assignments.findLast((a) => a.role === 'lead')
