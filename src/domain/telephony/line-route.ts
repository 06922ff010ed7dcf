/** 号码今天怎么走: whether it answers now, by which rule, what callers hear first, and through which queues they go. */
import { dayAfter, localDay, localTime, timeOfDay } from '../calendar/local-day.ts'
import type { Instant, LocalDay } from '../calendar/work-calendar.ts'
import type { QueueRule } from './acd.ts'
import { isOpen, type LineRule } from './line.ts'

/** always: no hours are set. day_off: its hours hold on working days only, and this is none. */
export const ROUTE_RULES = ['always', 'within_hours', 'after_hours', 'day_off'] as const
export type RouteRule = (typeof ROUTE_RULES)[number]
export type LineRoute = { rule: RouteRule; isOpen: boolean; /** undefined: the closed announcement */ queue?: string; isReplaced: boolean }
/** The centre's clock and working days. */
export type LocalClock = { utcOffsetMinutes: number; isWorkingDay: (day: LocalDay) => boolean }

export function routeOf(line: LineRule, now: { day: LocalDay; time: string; isWorkingDay: (day: LocalDay) => boolean }): LineRoute {
  const rule = ruleNow(line, now)
  const open = rule === 'always' || rule === 'within_hours'
  const queue = open ? line.queue : line.closedQueue
  return { rule, isOpen: open, isReplaced: line.replacedBy !== undefined && line.replacedBy.from <= now.day, ...(queue === undefined ? {} : { queue }) }
}

function ruleNow(line: LineRule, { day, time, isWorkingDay }: Parameters<typeof routeOf>[1]): RouteRule {
  if (!line.open) return 'always'
  if (!isOpen(line, time)) return 'after_hours'
  // What began before midnight belongs to the day it began on.
  const began = line.open.from > line.open.to && time < line.open.to ? dayAfter(day, -1) : day
  return line.open.workingDays === true && !isWorkingDay(began) ? 'day_off' : 'within_hours'
}

const SEARCH_DAYS = 30
/** When it opens next; undefined: it is open, or not within a month. */
export function opensAt(line: LineRule, at: Instant, clock: LocalClock): Instant | undefined {
  if (!line.open || routeOf(line, { day: localDay(at, clock), time: localTime(at, clock), isWorkingDay: clock.isWorkingDay }).isOpen) return undefined
  let day = localDay(at, clock)
  for (let count = 0; count <= SEARCH_DAYS; count += 1, day = dayAfter(day)) {
    const opens = timeOfDay(day, line.open.from, clock)
    if (opens > at && (line.open.workingDays !== true || clock.isWorkingDay(day))) return opens
  }
  return undefined
}

export type RouteStep = { queue: QueueRule; /** how the calls of the one before come here */ afterSeconds?: number; longerThan?: number }
/** The queues a call passes while nobody answers, each once, as the queue itself visits them: the first way out of each. */
export function stepsFrom(queues: readonly QueueRule[], first: string | undefined): RouteStep[] {
  const steps: RouteStep[] = []
  for (let step: Omit<RouteStep, 'queue'> & { to: string | undefined } = { to: first }; step.to !== undefined;) {
    const { to, ...how } = step
    const queue = queues.find(({ code }) => code === to)
    if (!queue) break
    steps.push({ queue, ...how })
    step = queue.overflow.find((out) => !steps.some(({ queue: { code } }) => code === out.to)) ?? { to: undefined }
  }
  return steps
}

/** Heard before anything else: the new number, the line's own greeting, that the call is recorded. */
export const openingPrompts = (line: LineRule | undefined, isReplaced: boolean, recorded: readonly string[]): string[] => [
  ...(isReplaced && line?.replacedBy ? ['replaced', ...[...line.replacedBy.number].map((digit) => `digit-${digit}`)] : []),
  ...(line?.greeting === undefined ? [] : [line.greeting]), ...recorded,
]
