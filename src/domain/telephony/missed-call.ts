/** 漏接: which calls are called back, by when, and what an attempt makes of it. */
import { addAmount } from '../calendar/add-amount.ts'
import type { Instant, WorkCalendar } from '../calendar/work-calendar.ts'
import type { Call } from './call.ts'
import type { LineRule } from './line.ts'
import { opensAt } from './line-route.ts'
import type { MissedRules } from './telephony-rules.ts'

/** abandoned: hung up while waiting; closed: outside opening hours; asked: pressed the key to be called back; dropped: the line or the engine broke the talk off */
export const MISSED_REASONS = ['abandoned', 'closed', 'asked', 'dropped'] as const
export type MissedReason = (typeof MISSED_REASONS)[number]
export const ATTEMPT_OUTCOMES = ['reached', 'not_reached', 'wrong'] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]
export type MissedEnd = 'reached' | 'wrong' | 'given_up' | 'called_again'

/** undefined: nobody calls back */
export function missedReason(call: Call, isAsked: boolean, rules: MissedRules): MissedReason | undefined {
  if (call.direction !== 'in') return undefined
  if (call.answeredAt !== undefined) return wasBrokenOff(call) ? 'dropped' : undefined
  if (isAsked) return 'asked'
  if (call.queue === undefined) return rules.closedToo ? 'closed' : undefined
  return (call.endedAt ?? call.offeredAt) - call.offeredAt < rules.ignoreUnderSeconds * 1000 ? undefined : 'abandoned'
}

/** Neither side has hung up. */
export const wasBrokenOff = ({ state, cause }: Call): boolean => state === 'ended' && (cause === 'error' || cause === 'congestion' || cause === 'unreachable')

/** The clock of a call outside opening hours runs from the next opening. */
export function missedDue(call: Call, reason: MissedReason, line: LineRule | undefined, rules: MissedRules, calendar: WorkCalendar): Instant {
  const at = call.endedAt ?? call.offeredAt
  const clock = { utcOffsetMinutes: calendar.utcOffsetMinutes, isWorkingDay: (day: string) => calendar.dayFact(day)?.working ?? true }
  const from = reason === 'closed' && line ? opensAt(line, at, clock) ?? at : at
  return addAmount(from, rules.due, calendar)
}

/** end: it is done; else when it may be tried again */
export function afterAttempt(attempts: number, outcome: AttemptOutcome, at: Instant, rules: MissedRules, calendar: WorkCalendar): { end: MissedEnd } | { nextAt: Instant } {
  if (outcome !== 'not_reached') return { end: outcome }
  return attempts >= rules.maxAttempts ? { end: 'given_up' } : { nextAt: addAmount(at, rules.retryAfter, calendar) }
}

/** Whoever left the page open holds it no longer than this. */
export const CLAIM_MS = 15 * 60_000
export const isClaimed = (entry: { claimedBy: string | null; claimedAt: Instant | null }, now: Instant): boolean =>
  entry.claimedBy !== null && (entry.claimedAt ?? 0) > now - CLAIM_MS
