/** 办结, 重办, 免回访, 重新打开, 归档. */
import { DAY } from '../../calendar/local-day.ts'
import { startClocks, stopAll } from '../clocks.ts'
import { changeAssignment, changed, lastLead } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { RevisitResult, Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

export function close(ticket: Ticket, input: { text?: string }, facts: Facts): Changed {
  const next = closed(ticket, facts)
  return changed(next, ...(input.text ? [{ type: 'ticket.noted', body: { text: input.text } }] : []), closedEvent(next))
}

/** Closing without a call-back: by whom and why is on the record. */
export function exempt(ticket: Ticket, input: { reason: string }, facts: Facts): Changed {
  const next = closed(ticket, facts)
  return changed(next, { type: 'revisit.exempted', body: { reason: input.reason } }, closedEvent(next))
}

const closed = (ticket: Ticket, facts: Facts): Ticket => ({ ...ticket, status: 'closed', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) })

const CONTENT: readonly string[] = ['very_satisfied', 'satisfied', 'fairly_satisfied']
export const isContent = (revisit: RevisitResult): boolean => revisit.solved === 'solved' && CONTENT.includes(revisit.processSatisfaction) && CONTENT.includes(revisit.resultSatisfaction)

/** 重办: counted and capped; the same lead answers again against a new limit. A ticket without a lead goes to the pool. */
export function rehandle(ticket: Ticket, input: { reason: string }, facts: Facts): Changed {
  const { maxCount } = facts.rules.rehandle
  if (!ticket.revisit) refuse('revisit_missing')
  if (isContent(ticket.revisit)) refuse('rehandle_unfounded')
  if (ticket.rehandleCount >= maxCount) refuse('rehandle_spent', { max: maxCount })
  const counted: Ticket = { ...ticket, rehandleCount: ticket.rehandleCount + 1, revisitAttempts: 0, revisit: undefined, outcome: undefined, clocks: stopAll(ticket.clocks, facts.now) }
  const lead = lastLead(ticket)
  const next: Ticket = lead
    ? { ...changeAssignment(counted, lead.id, { status: 'handling', clocks: [...lead.clocks, ...startClocks(ticket, ['answer'], facts)] }), status: ticket.class === 'suggest' ? 'studying' : 'processing' }
    : { ...counted, status: 'pending_dispatch', clocks: [...counted.clocks, ...startClocks(ticket, ['dispatch'], facts)] }
  return changed(next, { type: 'ticket.rehandled', assignment: lead && next.assignments.find((a) => a.id === lead.id), facts: { count: next.rehandleCount }, body: { reason: input.reason } })
}

/** Within the window; also the citizen's objection to a refusal. */
export function reopen(ticket: Ticket, input: { reason: string }, facts: Facts): Changed {
  const { windowDays } = facts.rules.reopen
  if (facts.now > (ticket.closedAt ?? 0) + windowDays * DAY) refuse('reopen_window_over', { windowDays })
  const next: Ticket = {
    ...ticket, status: 'pending_dispatch', outcome: undefined, closedAt: undefined, revisit: undefined, revisitAttempts: 0, mergedInto: undefined,
    // Whoever was merged has been answered and goes an own way by now.
    childCount: 0, reopenCount: ticket.reopenCount + 1, clocks: [...stopAll(ticket.clocks, facts.now), ...startClocks(ticket, ['dispatch'], facts)],
  }
  return changed(next, { type: 'ticket.reopened', facts: { count: next.reopenCount }, body: { reason: input.reason } })
}

export function archive(ticket: Ticket, _input: { text?: string }, facts: Facts): Changed {
  if (facts.now < archivableAt(ticket, facts.rules)) refuse('archive_too_early', { afterDays: facts.rules.archive.afterDays })
  return changed({ ...ticket, status: 'archived' }, { type: 'ticket.archived', facts: { outcome: ticket.outcome ?? '' } })
}

export const archivableAt = (ticket: Ticket, rules: Facts['rules']): number =>
  (ticket.closedAt ?? 0) + Math.max(rules.archive.afterDays, rules.reopen.windowDays) * DAY
