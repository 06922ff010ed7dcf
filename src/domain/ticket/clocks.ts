/** Which clocks a ticket runs, out of its pinned limits. */
import { chooseLimit, type LimitSubject } from '../calendar/choose-limit.ts'
import type { Clock } from '../calendar/clock.ts'
import { pauseClock, resumeClock, startClock, stopClock } from '../calendar/clock-moves.ts'
import { remaining } from '../calendar/light.ts'
import type { ClockName, Limit } from '../calendar/limit.ts'
import type { Category } from '../profile/catalogue.ts'
import type { CenterRules } from '../profile/rules.ts'
import type { Facts } from './facts.ts'
import type { Ticket } from './ticket.ts'

export type Dimensions = Pick<Ticket, 'kind' | 'class' | 'categoryCode' | 'urgency' | 'party' | 'service'>

/** Codes from the root to the category itself; an unknown code stands alone. */
export function categoryPath(categories: readonly Category[], code: string | undefined): string[] {
  const path: string[] = []
  for (let at = code; at !== undefined && !path.includes(at); at = categories.find((c) => c.code === at)?.parent) path.unshift(at)
  return path
}

export const subjectOf = (ticket: Dimensions, rules: CenterRules): LimitSubject => ({
  kind: ticket.kind, class: ticket.class, urgency: ticket.urgency, party: ticket.party, service: ticket.service,
  categoryPath: categoryPath(rules.categories, ticket.categoryCode),
})

export const limitFor = (ticket: Dimensions, clock: ClockName, rules: CenterRules): Limit | undefined =>
  chooseLimit(rules.limits, clock, subjectOf(ticket, rules))

/** Clocks the rules know for this ticket; a clock without a limit does not run. */
export const startClocks = (ticket: Dimensions, names: readonly ClockName[], facts: Facts): Clock[] =>
  names.flatMap((name) => {
    const limit = limitFor(ticket, name, facts.rules)
    return limit ? [startClock(limit, facts.now, facts.calendar)] : []
  })

export const limitOf = (clock: Clock, rules: CenterRules): Limit | undefined => rules.limits.find((limit) => limit.code === clock.rule)

export const runningClock = (clocks: readonly Clock[], name: ClockName): Clock | undefined =>
  clocks.find((clock) => clock.clock === name && clock.stoppedAt === undefined)

export const lastClock = (clocks: readonly Clock[], name: ClockName): Clock | undefined => clocks.findLast((clock) => clock.clock === name)

export const stopClocks = (clocks: Clock[], names: readonly ClockName[], now: number): Clock[] =>
  clocks.map((clock) => (names.includes(clock.clock) ? stopClock(clock, now) : clock))

export const stopAll = (clocks: Clock[], now: number): Clock[] => clocks.map((clock) => stopClock(clock, now))

export const pauseAll = (clocks: Clock[], now: number, reason: string): Clock[] => clocks.map((clock) => pauseClock(clock, now, reason))

export const resumeAll = (clocks: Clock[], facts: Facts): Clock[] =>
  clocks.map((clock) => {
    const limit = limitOf(clock, facts.rules)
    return limit ? resumeClock(clock, facts.now, limit, facts.calendar) : clock
  })

/** true when the clock was stopped, or would be stopped now, in time; undefined where no such clock ran */
export function onTime(clocks: readonly Clock[], name: ClockName, now: number): boolean | undefined {
  const clock = lastClock(clocks, name)
  return clock && remaining(clock, now) >= 0
}
