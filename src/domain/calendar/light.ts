/** 红黄灯 and remaining time: always computed, never stored. */
import type { Clock } from './clock.ts'
import { openPause } from './clock-moves.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { workingMsBetween } from './working-time.ts'

export const LIGHTS = ['calm', 'near', 'overdue', 'paused', 'done'] as const
export type Light = (typeof LIGHTS)[number]

/** Milliseconds left in real time; negative: overdue. Stands still while paused and after the stop (then: how early or late it was). */
export const remaining = (clock: Clock, now: Instant): number =>
  clock.dueAt - (standstill(clock) ?? now)

/**
 * `yellowShare` (0–1) of the limit used turns it near. Pass the calendar for working units: the share is then one of working time,
 * so that a weekend does not use up a limit. Without it, real time.
 */
export function light(clock: Clock, now: Instant, yellowShare: number, calendar?: WorkCalendar): Light {
  if (clock.stoppedAt !== undefined) return 'done'
  if (openPause(clock)) return 'paused'
  if (now > clock.dueAt) return 'overdue'
  return usedShare(clock, now, calendar) >= yellowShare ? 'near' : 'calm'
}

/**
 * Share of the limit used: 0–1, above 1 when overdue; finished pauses are taken out of both sides. Stands still while paused and after the stop.
 * With the calendar: working time, else real time.
 */
export function usedShare(clock: Clock, now: Instant, calendar?: WorkCalendar): number {
  const until = standstill(clock) ?? now
  const between = (from: Instant, to: Instant) => (calendar ? workingMsBetween(from, to, calendar) : Math.max(0, to - from))
  const paused = clock.pauses.reduce((sum, pause) => sum + between(pause.from, Math.min(pause.to ?? until, until)), 0)
  const whole = between(clock.startedAt, clock.dueAt) - paused
  return whole <= 0 ? 1 : (between(clock.startedAt, until) - paused) / whole
}

const standstill = (clock: Clock): Instant | undefined => openPause(clock)?.from ?? clock.stoppedAt
