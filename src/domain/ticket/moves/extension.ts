/** 延期: applied for before expiry, capped, the citizen told; decided by the centre. */
import { addAmount } from '../../calendar/add-amount.ts'
import { extendClock } from '../../calendar/clock-moves.ts'
import { recompute } from '../../calendar/recompute.ts'
import type { Amount } from '../../calendar/limit.ts'
import { limitFor, limitOf, runningClock } from '../clocks.ts'
import { assignmentOf, changeAssignment, changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

export function applyExtension(ticket: Ticket, id: string, input: { reason: string; amount: Amount; citizenTold: boolean }, facts: Facts): Changed {
  const assignment = assignmentOf(ticket, id)
  const clock = runningClock(assignment.clocks, 'answer') ?? refuse('limit_missing', { clock: 'answer' })
  if (facts.now > clock.dueAt) refuse('extension_after_expiry', { dueAt: clock.dueAt })
  if (assignment.extensionCount >= facts.rules.extension.maxCount) refuse('extension_spent', { max: facts.rules.extension.maxCount })
  if (!facts.current.extension.reasons.some((r) => r.code === input.reason)) refuse('reason_unknown', { reason: input.reason })
  if (!input.citizenTold) refuse('citizen_not_told')
  const cap = limitFor(ticket, 'extension_cap', facts.rules) ?? refuse('limit_missing', { clock: 'extension_cap' })
  // The cap is on all extensions together, counted from the deadline without any.
  const limit = limitOf(clock, facts.rules)
  const unextended = limit ? recompute({ ...clock, extensions: [] }, limit, facts.calendar).dueAt : clock.dueAt
  if (addAmount(clock.dueAt, input.amount, facts.calendar) > addAmount(unextended, cap, facts.calendar)) refuse('extension_over_cap', { cap: cap.amount, unit: cap.unit })
  const next = changeAssignment(ticket, id, { application: { type: 'extension', ...input, by: facts.actor.id, at: facts.now } })
  return changed(next, { type: 'assignment.extension_applied', assignment: assignmentOf(next, id), facts: { reason: input.reason, amount: input.amount.amount, unit: input.amount.unit } })
}

export function decideExtension(ticket: Ticket, id: string, input: { approve: boolean; reason: string }, facts: Facts): Changed {
  const assignment = assignmentOf(ticket, id)
  if (assignment.application?.type !== 'extension') refuse('no_application')
  const { amount } = assignment.application
  const clocks = assignment.clocks.map((clock) => {
    const limit = clock.clock === 'answer' ? limitOf(clock, facts.rules) : undefined
    return limit ? extendClock(clock, { ...amount, grantedAt: facts.now }, limit, facts.calendar) : clock
  })
  const next = changeAssignment(ticket, id, { application: undefined, ...(input.approve && { clocks, extensionCount: assignment.extensionCount + 1 }) })
  return changed(next, {
    type: input.approve ? 'assignment.extended' : 'assignment.extension_denied', assignment: assignmentOf(next, id),
    facts: { amount: amount.amount, unit: amount.unit }, body: { decision: input.reason },
  })
}
