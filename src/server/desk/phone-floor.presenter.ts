/** 话务现场: every seat, what waits and what runs, as it is now. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { phoneFloor, SeatView } from '#contract/phone-desk.ts'
import { AGENT_STATES, type AgentState } from '#domain/telephony/acd.ts'
import { CALL_STATES, type Call, type CallState } from '#domain/telephony/call.ts'
import { centreQueues, filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { openCalls } from '#server/telephony/call.store.ts'
import { engineKind, presentCall } from '#server/telephony/phone.presenter.ts'
import { seatsOf, type Seat } from '#server/telephony/seat.store.ts'

/** What the national level asks of a hotline: a person answers within 15 seconds. */
const ANSWER_WITHIN_MS = 15_000
const MOST_CALLS = 60

export async function presentFloor(ctx: Context, telephony: Config['telephony']): Promise<ReplyOf<typeof phoneFloor>> {
  const { centerId } = ctx.actor
  const [{ rules }, seats, open] = await Promise.all([currentRules(ctx.db, centerId), seatsOf(ctx.db, centerId), openCalls(ctx.db, centerId)])
  const calls = open.map(({ call }) => call)
  const waiting = calls.filter(({ state }) => state === 'queued').toSorted((a, b) => a.offeredAt - b.offeredAt)
  const shown = [...waiting, ...calls.filter(({ state }) => state !== 'queued').toSorted((a, b) => a.offeredAt - b.offeredAt)].slice(0, MOST_CALLS)
  return {
    engine: engineKind(telephony), seats: await presentSeats(ctx, seats), calls: await Promise.all(shown.map((call) => presentCall(ctx, rules, call))),
    queues: centreQueues(rules, filledTelephony(rules.telephony)).map((queue) => {
      const here = waiting.filter((call) => call.queue === queue.code)
      const waits = here.map(({ offeredAt }) => ctx.now - offeredAt)
      return {
        code: queue.code, name: queue.name, waiting: here.length, longestWaitSeconds: Math.max(0, Math.floor(Math.max(0, ...waits) / 1000)), overAnswerSeconds: waits.filter((ms) => ms > ANSWER_WITHIN_MS).length,
        ready: seats.filter(({ agent }) => agent?.state === 'ready' && queue.needs.every(({ skill, level }) => (agent.skills[skill] ?? 0) >= level)).length,
      }
    }),
    counts: countBy(AGENT_STATES, seats.map(({ agent }) => agent?.state ?? 'off')), states: countBy(CALL_STATES, calls.map((call: Call) => call.state)),
  }
}

export async function presentSeats(ctx: Context, seats: readonly Seat[]): Promise<SeatView[]> {
  const names = await userNames(ctx.db, seats.map(({ userId }) => userId))
  return seats.map(({ userId, ext, agent }) => ({
    userId, ext, name: names.get(userId) ?? '', state: agent?.state ?? 'off', since: agent ? new Date(agent.since).toISOString() : null,
    breakKind: agent?.state === 'break' ? agent.breakKind ?? null : null, skills: { ...agent?.skills }, callId: agent?.callId ?? null,
  }))
}

const countBy = <K extends AgentState | CallState>(all: readonly K[], found: readonly K[]): Record<K, number> =>
  Object.fromEntries(all.map((one) => [one, found.filter((state) => state === one).length])) as Record<K, number>
