/** 全天半小时线: today beside the usual day, what it will be, and seats needed and there. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { AgentState } from '#domain/telephony/acd.ts'
import { forecastDay, HALF_HOURS_A_DAY, seatsFor, usualDay } from '#domain/telephony/forecast.ts'
import { byHalfHours, HALF_HOUR } from '#domain/telephony/seat-fact.ts'
import type { Db } from '#platform/database.ts'
import { seatTimeByHalfHour } from './agent-figures.query.ts'
import { handleSecondsOf, offeredByHalfHour, type Of } from './call-figures.query.ts'
import { seatsOf } from './seat.store.ts'

const WEEKS = 4
/** national: 80 % within 15 s by day; talk and wrap-up where none was measured yet */
const TARGET = { share: 0.8, withinSeconds: 15 }
const HANDLE_SECONDS = 240
const ON_DUTY: readonly AgentState[] = ['ready', 'ringing', 'talking', 'wrap_up']

export type DayLine = { weeksMeasured: number; halfHours: { at: number; offered: number; usual: number | null; forecast: number | null; needed: number | null; staffed: number | null }[] }

/** @param start 00:00 of today */
export async function dayLine(db: Db, of: Of, start: number, now: number): Promise<DayLine> {
  const days = Array.from({ length: WEEKS + 1 }, (_, week) => start - week * 7 * DAY)
  const [offered, handle, staffed] = await Promise.all([
    offeredByHalfHour(db, of, days.map((from) => ({ from, to: from + DAY }))), handleSecondsOf(db, of, start - 7 * DAY, now + HALF_HOUR), staffedByHalfHour(db, of, start, now),
  ])
  const at = new Map(offered.map((row) => [row.at, row.offered]))
  const [today = [], ...before] = days.map((from) => Array.from({ length: HALF_HOURS_A_DAY }, (_, half) => at.get(from + half * HALF_HOUR) ?? 0))
  const usual = usualDay(before)
  const done = Math.max(0, Math.min(HALF_HOURS_A_DAY, Math.floor((now - start) / HALF_HOUR)))
  const forecast = forecastDay(usual, today, done)
  const tenth = (n: number | undefined) => (n === undefined ? null : Math.round(n * 10) / 10)
  return {
    weeksMeasured: before.filter((day) => day.some((n) => n > 0)).length,
    halfHours: today.map((n, half) => ({
      at: start + half * HALF_HOUR, offered: n, usual: tenth(usual[half]), forecast: tenth(forecast[half]),
      needed: forecast[half] === undefined ? null : seatsFor(forecast[half], { ...TARGET, handleSeconds: handle ?? HANDLE_SECONDS }), staffed: half > done ? null : tenth(staffed.get(start + half * HALF_HOUR) ?? 0)!,
    })),
  }
}

/** Mean number of seats on duty; for the half hour that runs, those there now. */
async function staffedByHalfHour(db: Db, { centerId, source }: Of, start: number, now: number): Promise<Map<number, number>> {
  const [times, seats] = await Promise.all([seatTimeByHalfHour(db, centerId, source === 'simulated', start, now, ON_DUTY), seatsOf(db, centerId)])
  const present = seats.flatMap(({ agent }) => (agent && ON_DUTY.includes(agent.state) ? [agent] : []))
  const ms = new Map(times.map((time) => [time.at, time.ms]))
  const add = (part: { at: number; ms: number }) => ms.set(part.at, (ms.get(part.at) ?? 0) + part.ms)
  for (const { since } of present) byHalfHours(Math.max(start, since), now).forEach(add)
  const staffed = new Map(Array.from(ms, ([at, sum]) => [at, sum / HALF_HOUR]))
  return staffed.set(Math.floor(now / HALF_HOUR) * HALF_HOUR, present.length)
}
