/** 话务大屏: what the wall shows. Without an engine nothing of queues, seats and answering is measured, and nothing of it is claimed. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { wallboard } from '#contract/call-figures.ts'
import { DAY, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { figuresOf } from '#domain/telephony/figures.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { seatsByState } from './agent-figures.query.ts'
import { connectRate, halfHours } from './call-figures.query.ts'
import { lastCalls, waitingByQueue } from './calls-now.query.ts'
import { dayLine } from './day-line.ts'
import { figureSource } from './figure-source.ts'

const LAST = 9

type Wall = ReplyOf<typeof wallboard>
const running = new WeakMap<Db, Map<string, Promise<Wall>>>()

/** Every wall of a centre asks at the same signal: those that ask while one is being answered get its answer. */
export function presentWallboard(ctx: Context, config: Config['telephony']): Promise<Wall> {
  const { db, actor: { centerId } } = ctx
  const ofDatabase = running.get(db) ?? new Map<string, Promise<Wall>>()
  running.set(db, ofDatabase)
  const under = ofDatabase.get(centerId)
  if (under) return under
  const asked = wallOf(ctx, config).finally(() => ofDatabase.delete(centerId))
  ofDatabase.set(centerId, asked)
  return asked
}

async function wallOf(ctx: Context, config: Config['telephony']): Promise<Wall> {
  const { db, now, actor: { centerId } } = ctx
  const { rules } = await currentRules(db, centerId)
  const telephony = filledTelephony(rules.telephony)
  const source = figureSource(config)
  const of = { centerId, source }
  const start = dayStart(localDay(now, rules), rules)
  const isMeasured = source !== 'manual'
  const [rows, rate, waiting, seats, line, last] = await Promise.all([
    halfHours(db, of, start, start + DAY), connectRate(db, of, now), waitingByQueue(db, of), seatsByState(db, centerId), dayLine(db, of, start, now), lastCalls(db, of, now - DAY, LAST),
  ])
  const today = figuresOf(rows, 0)
  const seconds = (since: number) => Math.max(0, Math.floor((now - since) / 1000))
  const inAll = waiting.reduce((sum, { count }) => sum + count, 0)
  const lines = lineRules(rules.lines, telephony)
  const queueName = (code: string | null) => telephony.queues.find((queue) => queue.code === code)?.name ?? code ?? ''
  const n = (...states: Parameters<typeof seats.get>[0][]) => states.reduce((sum, state) => sum + (seats.get(state) ?? 0), 0)
  const codes = [...new Set([...telephony.queues.map(({ code }) => code), ...waiting.map(({ queue }) => queue), ...rows.map(({ queue }) => queue)])].filter((code) => code !== '')
  return {
    source, now: iso(now), connectTarget: telephony.connectTarget, callsToday: today.offered + today.refused + inAll,
    waiting: isMeasured ? inAll : null, longestWaitSeconds: isMeasured ? Math.max(0, ...waiting.map(({ since }) => seconds(since))) : null,
    connect: isMeasured ? { count: rate.answered, of: rate.offered } : null, within15: isMeasured ? { count: today.within15OfAnswered.count, answered: today.answered, offered: today.offered } : null,
    agents: isMeasured ? { ready: n('ready'), ringing: n('ringing'), talking: n('talking'), wrapUp: n('wrap_up'), break: n('break'), away: n('unreachable') } : null,
    weeksMeasured: line.weeksMeasured, halfHours: line.halfHours.map((half) => ({ ...half, at: iso(half.at) })),
    queues: (isMeasured ? codes : []).map((code) => {
      const own = waiting.find(({ queue }) => queue === code)
      return { code, name: queueName(code), waiting: own?.count ?? 0, longestWaitSeconds: own ? seconds(own.since) : 0, today: figuresOf(rows.filter(({ queue }) => queue === code), 0).connect }
    }),
    last: last.map((call) => ({
      id: call.id, direction: call.direction, lineName: lines.find(({ code }) => code === call.line)?.name ?? '', queueName: queueName(call.queue), state: call.state, answered: call.answeredAt !== null,
      offeredAt: iso(call.offeredAt), waitSeconds: Math.max(0, Math.floor(((call.answeredAt ?? call.endedAt ?? now) - call.offeredAt) / 1000)),
    })),
  }
}
const iso = (at: number): string => new Date(at).toISOString()
