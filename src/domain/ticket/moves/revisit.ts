/** 回访: attempts, then contacted, solved, satisfied with process and result apart. */
import { addAmount } from '../../calendar/add-amount.ts'
import { localTime } from '../../calendar/local-day.ts'
import { stopAll } from '../clocks.ts'
import { changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Outcome, RevisitResult, Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

/** Unreached: comes back by itself after the retry time; after the last attempt the ticket closes as 无法回访. */
export function attemptRevisit(ticket: Ticket, input: { reason: string; remark?: string }, facts: Facts): Changed {
  const rules = facts.rules.revisit
  const attempts = ticket.revisitAttempts + 1
  const event = { type: 'revisit.failed', facts: { reason: input.reason, attempt: attempts }, body: { remark: input.remark } }
  if (attempts < rules.maxAttempts) {
    return changed({ ...ticket, revisitAttempts: attempts, revisitNotBefore: addAmount(facts.now, rules.retryAfter, facts.calendar) }, event)
  }
  const next: Ticket = { ...ticket, revisitAttempts: attempts, status: 'closed', outcome: 'unreached', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, event, closedEvent(next))
}

export function recordRevisit(ticket: Ticket, input: RevisitResult & { medium: string; opinion?: string }, facts: Facts): Changed {
  const { from, to } = facts.rules.revisit.quiet
  if (input.medium === 'phone' && isQuiet(localTime(facts.now, facts.calendar), from, to)) refuse('revisit_quiet_hours', { from, to })
  const { contacted, solved, processSatisfaction, resultSatisfaction } = input
  const revisit: RevisitResult = { contacted, solved, processSatisfaction, resultSatisfaction }
  const next: Ticket = { ...ticket, status: 'revisited', outcome: outcomeAsked(ticket.outcome, solved), revisit, revisitAttempts: ticket.revisitAttempts + 1, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, { type: 'revisit.recorded', facts: { ...revisit, medium: input.medium, first: ticket.rehandleCount === 0 }, body: { opinion: input.opinion } })
}

/** What the citizen says stands above what the unit wrote; other endings (answered, adopted …) stay what they are. */
const ASKED = { solved: 'resolved', partly: 'explained', not_solved: 'unresolved' } as const satisfies Record<RevisitResult['solved'], Outcome>
const outcomeAsked = (outcome: Outcome | undefined, solved: RevisitResult['solved']): Outcome | undefined =>
  (outcome && Object.values<Outcome>(ASKED).includes(outcome) ? ASKED[solved] : outcome)

/** "21:00"–"08:00" spans midnight. */
export const isQuiet = (time: string, from: string, to: string): boolean => (from <= to ? from <= time && time < to : time >= from || time < to)
