/** 话务预测: the usual day out of the same weekdays of past weeks, today's forecast beside it, and the seats it needs by Erlang C. */
import { agentsFor } from '../shift/erlang.ts'
import { HALF_HOUR } from './seat-fact.ts'

export const HALF_HOURS_A_DAY = 48
/** the day so far must have had so many calls before it says anything about the rest */
const ENOUGH = 20
const [LEAST, MOST] = [0.5, 3]

/** Means by half hour over the days that were measured at all. Empty: no such day. */
export function usualDay(days: readonly (readonly number[])[]): number[] {
  const measured = days.filter((day) => day.some((n) => n > 0))
  if (measured.length === 0) return []
  return Array.from({ length: HALF_HOURS_A_DAY }, (_, half) => measured.reduce((sum, day) => sum + (day[half] ?? 0), 0) / measured.length)
}

/**
 * What the rest of the day will bring if it goes on as busy, against the usual day, as it was so far.
 * @param done half hours of today that are over
 */
export function forecastDay(usual: readonly number[], today: readonly number[], done: number): number[] {
  const sum = (all: readonly number[]) => all.slice(0, done).reduce((a, b) => a + b, 0)
  const [was, is] = [sum(usual), sum(today)]
  const busier = was < ENOUGH ? 1 : Math.min(MOST, Math.max(LEAST, is / was))
  return usual.map((n, half) => (half < done ? n : n * busier))
}

export type StaffTarget = { share: number; withinSeconds: number; /** talk and wrap-up */ handleSeconds: number }
/** Somebody sits there in any half hour: the hotline is open around the clock. */
export const seatsFor = (calls: number, { handleSeconds, ...target }: StaffTarget): number =>
  Math.max(1, agentsFor({ calls, intervalSeconds: HALF_HOUR / 1000, handleSeconds }, target))
