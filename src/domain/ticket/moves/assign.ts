/** 派单: one lead always, co-units beside it. 指定承办 closes the way back. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed, leavesComplainedAlone, openLead } from '../change.ts'
import { isOpen, type Assignment, type AssignmentRole } from '../assignment.ts'
import { refuse, type Changed, type Facts, type UnitFact } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

const LEAD_CLOCKS = ['sign', 'contact', 'on_site', 'progress', 'answer', 'return_window'] as const
const OTHER_CLOCKS = ['sign', 'answer'] as const

export function newAssignment(ticket: Ticket, unit: UnitFact, role: AssignmentRole, facts: Facts, more: Partial<Assignment> = {}): Assignment {
  const names = role === 'lead' ? LEAD_CLOCKS.filter((c) => c !== 'return_window' || !ticket.designated) : OTHER_CLOCKS
  return {
    id: facts.newId(), unitId: unit.id, unitPath: unit.path, unitName: unit.name, role, status: 'wait_sign', version: 0,
    assignedAt: facts.now, extensionCount: 0, returnDenied: false, clocks: startClocks(ticket, names, facts), ...more,
  }
}

export type Dispatch = { lead: UnitFact; co: UnitFact[]; remark?: string; catalogueRow?: string }

export function assign(ticket: Ticket, input: Dispatch, facts: Facts): Changed {
  if (ticket.dispatchCount >= facts.current.returns.designateAfter) refuse('must_designate', { dispatches: ticket.dispatchCount })
  return dispatchTo(ticket, input, facts)
}

export const designate = (ticket: Ticket, input: Dispatch, facts: Facts): Changed => dispatchTo({ ...ticket, designated: true }, input, facts)

function dispatchTo(ticket: Ticket, input: Dispatch, facts: Facts): Changed {
  checkUnits(ticket, input, facts)
  const lead = newAssignment(ticket, input.lead, 'lead', facts, { remark: input.remark })
  const co = input.co.map((unit) => newAssignment(ticket, unit, 'co', facts, { remark: input.remark }))
  const next: Ticket = {
    ...ticket, status: ticket.class === 'suggest' ? 'studying' : 'processing', dispatchCount: ticket.dispatchCount + 1,
    clocks: stopAll(ticket.clocks, facts.now), assignments: [...ticket.assignments, lead, ...co],
  }
  const late = ticket.clocks.some((clock) => clock.clock === 'dispatch' && clock.stoppedAt === undefined && facts.now > clock.dueAt)
  return changed(next, ...[lead, ...co].map((assignment) => ({
    type: 'assignment.made', assignment,
    facts: { role: assignment.role, onTime: !late, designated: ticket.designated, dispatch: next.dispatchCount, row: input.catalogueRow ?? '' }, body: { unit: assignment.unitName, remark: input.remark },
  })))
}

function checkUnits(ticket: Ticket, input: Dispatch, facts: Facts): void {
  const service = facts.current.services.find((s) => s.code === ticket.service)
  if (service?.confidential) refuse('confidential_service', { service: service.code })
  const line = facts.current.lines.find(({ code }) => code === ticket.line)
  if (line?.confidential) refuse('confidential_service', { line: line.code })
  if (openLead(ticket)) refuse('unit_already_assigned', { unit: openLead(ticket)?.unitName })
  const taken = [...ticket.assignments.filter(isOpen).map((a) => a.unitId), ...input.co.map((u) => u.id), input.lead.id]
  if (new Set(taken).size !== taken.length) refuse('unit_already_assigned')
  if (leavesComplainedAlone(ticket, taken)) refuse('complained_unit_alone', { unit: ticket.complainedOf?.name })
}

/** 加派. */
export function addUnit(ticket: Ticket, input: { unit: UnitFact; remark?: string }, facts: Facts): Changed {
  if (ticket.assignments.some((a) => isOpen(a) && a.unitId === input.unit.id)) refuse('unit_already_assigned', { unit: input.unit.name })
  const assignment = newAssignment(ticket, input.unit, 'co', facts, { remark: input.remark })
  return changed({ ...ticket, assignments: [...ticket.assignments, assignment] },
    { type: 'assignment.made', assignment, facts: { role: 'co', added: true }, body: { unit: assignment.unitName, remark: input.remark } })
}

/** 疑难. */
export const markDifficult = (ticket: Ticket, input: { text: string }): Changed =>
  changed({ ...ticket, status: 'difficult' }, { type: 'ticket.difficult', body: { reason: input.text } })
