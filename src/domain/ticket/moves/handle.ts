/** 签收, 联系, 到场, 进展. */
import { onTime, stopClocks } from '../clocks.ts'
import type { ClockName } from '../../calendar/limit.ts'
import type { Assignment } from '../assignment.ts'
import { assignmentOf, changeAssignment, changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

function step(ticket: Ticket, id: string, type: string, stops: ClockName | undefined, facts: Facts, change: Partial<Assignment>, body: Record<string, unknown>): Changed {
  const before = assignmentOf(ticket, id)
  const inTime = stops && onTime(before.clocks, stops, facts.now)
  const next = changeAssignment(ticket, id, { ...change, clocks: stopClocks(before.clocks, stops ? [stops] : [], facts.now) })
  return changed(next, { type, assignment: assignmentOf(next, id), facts: inTime === undefined ? {} : { onTime: inTime }, body })
}

export const sign = (ticket: Ticket, id: string, input: { text?: string }, facts: Facts): Changed =>
  step(ticket, id, 'assignment.signed', 'sign', facts, { status: 'signed' }, { text: input.text })

export type ContactInput =
  | { reached: true; number: string; acceptanceTold: true; limitTold: true; remark?: string }
  | { reached: false; number: string; reason: string }

/** Only a reached contact that told acceptance and limit stops the clock; a failed attempt is recorded and stops nothing. */
export function contact(ticket: Ticket, id: string, input: ContactInput, facts: Facts): Changed {
  if (!input.number.trim() || (input.reached && !(input.acceptanceTold && input.limitTold))) refuse('contact_facts_missing')
  if (!input.reached) {
    return changed(ticket, { type: 'assignment.contact_failed', assignment: assignmentOf(ticket, id), body: { ...input } })
  }
  const first = assignmentOf(ticket, id).contactedAt ?? facts.now
  return step(ticket, id, 'assignment.contacted', 'contact', facts, { status: 'handling', contactedAt: first }, { ...input })
}

export const arrive = (ticket: Ticket, id: string, input: { remark?: string; place?: { lng: number; lat: number } }, facts: Facts): Changed =>
  step(ticket, id, 'assignment.arrived', 'on_site', facts, { status: 'handling', arrivedAt: facts.now }, { ...input })

export const reportProgress = (ticket: Ticket, id: string, input: { text: string }, facts: Facts): Changed =>
  step(ticket, id, 'assignment.progress_reported', 'progress', facts, { status: 'handling' }, { text: input.text })
