/** 回访: attempts, then contacted, solved, satisfied with process and result apart. */
import { addAmount } from '../../calendar/add-amount.ts'
import { localTime } from '../../calendar/local-day.ts'
import { revisitPlanOf } from '../../profile/revisit-plan.ts'
import { stopAll } from '../clocks.ts'
import { changed, lastLead } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import { afterQuiet, isQuiet } from '../quiet-hours.ts'
import type { Outcome, RevisitResult, Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

/** Unreached: comes back by itself after the retry time; after the last attempt the ticket closes as 无法回访. */
export function attemptRevisit(ticket: Ticket, input: { reason: string; remark?: string }, facts: Facts): Changed {
  const rules = facts.rules.revisit
  if (!revisitPlanOf(facts.current).noContact.some(({ code }) => code === input.reason)) refuse('reason_unknown', { reason: input.reason })
  const attempts = ticket.revisitAttempts + 1
  const event = { type: 'revisit.failed', facts: { reason: input.reason, attempt: attempts }, body: { remark: input.remark } }
  if (attempts < rules.maxAttempts) {
    return changed({ ...ticket, revisitAttempts: attempts, revisitNotBefore: afterQuiet(addAmount(facts.now, rules.retryAfter, facts.calendar), rules.quiet, facts.calendar) }, event)
  }
  const next: Ticket = { ...ticket, revisitAttempts: attempts, status: 'closed', outcome: 'unreached', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, event, closedEvent(next))
}

export function recordRevisit(ticket: Ticket, input: RevisitResult & { medium: string; opinion?: string }, facts: Facts): Changed {
  const { quiet } = facts.rules.revisit
  if (input.medium === 'phone' && isQuiet(localTime(facts.now, facts.calendar), quiet)) refuse('revisit_quiet_hours', quiet)
  const { contacted, solved, processSatisfaction, resultSatisfaction } = input
  const revisit: RevisitResult = { contacted, solved, processSatisfaction, resultSatisfaction }
  const next: Ticket = { ...ticket, status: 'revisited', outcome: outcomeAsked(ticket.outcome, solved), revisit, revisitAttempts: ticket.revisitAttempts + 1, clocks: stopAll(ticket.clocks, facts.now) }
  const round = roundOf(ticket)
  return changed(next, { type: 'revisit.recorded', assignment: lastLead(ticket), facts: { ...revisit, medium: input.medium, first: round === 1, round }, body: { opinion: input.opinion } })
}

/** What the citizen says stands above what the unit wrote; other endings (answered, adopted …) stay what they are. */
const ASKED = { solved: 'resolved', partly: 'explained', not_solved: 'unresolved' } as const satisfies Record<RevisitResult['solved'], Outcome>
const outcomeAsked = (outcome: Outcome | undefined, solved: RevisitResult['solved']): Outcome | undefined =>
  (outcome && Object.values<Outcome>(ASKED).includes(outcome) ? ASKED[solved] : outcome)

/** Each handling is asked about once: the first, and every one after a rehandling or reopening. */
export const roundOf = ({ rehandleCount, reopenCount }: Pick<Ticket, 'rehandleCount' | 'reopenCount'>): number => 1 + rehandleCount + reopenCount
