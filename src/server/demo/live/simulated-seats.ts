/** 模拟坐席: demo agents nobody sits at take their seats and are ready, by the same wishes as people; where a person sits down, theirs is left to them. */
import type { Actor } from '#domain/people/actor.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { startLoop, type Log } from '#platform/loop.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { askSwitch } from '#server/telephony/actions/ask-switch.ts'
import { takeSeat } from '#server/telephony/actions/take-seat.ts'
import { isAttended } from '#server/telephony/attended.query.ts'
import { seatOf } from '#server/telephony/seat.store.ts'

type Given = { db: Db; keys: Keys; log: Log; centerId: string; now?: () => number; everyMs?: number }
/** Longer than anybody looks away from a screen that asks for news by itself. */
export const ATTENDED_MS = 10 * 60_000
const EVERY_MS = 5_000
const REST = ['no_answer', 'declined']

export async function startSimulatedSeats(given: Given): Promise<{ stop(): Promise<void> } | undefined> {
  const agents = (await demoActors(given.db)).filter(({ centerId, roles }) => centerId === given.centerId && roles.includes('agent'))
  if (agents.length === 0) return undefined
  const ours = new Set<string>()
  return startLoop({ name: 'simulated seats', log: given.log, everyMs: given.everyMs ?? EVERY_MS, run: async () => { await seatTurn(given, agents, ours); return false } })
}

/** @param ours whose seats the simulation took */
export async function seatTurn({ db, keys, now = Date.now }: Given, agents: readonly Actor[], ours: Set<string>): Promise<void> {
  for (const actor of agents) {
    const ctx = contextOf({ actor, now: now(), db, keys, requestId: 'simulated seat' })
    if (await isAttended(db, actor.id, ctx.now - ATTENDED_MS)) await leaveSeat(ctx, ours)
    else await sitDown(ctx, ours)
  }
}

async function leaveSeat(ctx: Context, ours: Set<string>): Promise<void> {
  if (ours.delete(ctx.actor.id)) await askSwitch(ctx, newId(), { wish: 'state', state: 'off' })
}

async function sitDown(ctx: Context, ours: Set<string>): Promise<void> {
  const agent = (await seatOf(ctx.db, ctx.actor.centerId, ctx.actor.id))?.agent
  const isResting = agent?.state === 'off' || agent?.state === 'unreachable' || (agent?.state === 'break' && REST.includes(agent.breakKind ?? ''))
  ours.add(ctx.actor.id)
  if (agent && !isResting) return
  if (!agent) await takeSeat(ctx, newId(), undefined)
  await askSwitch(ctx, newId(), { wish: 'state', state: 'ready' })
}
