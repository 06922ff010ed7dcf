import { setTimeout as sleep } from 'node:timers/promises'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { putWish, wishAnswer } from '../wish.store.ts'

const PATIENCE_MS = 4_000
const LONGEST_LOOK_MS = 40

/**
 * Hands a wish to the process that runs the switch and waits for its word. Never inside a transaction: nobody would see it.
 * @throws Refusal switch_away where nobody answers, call_not_yours, call_wrong_state, agent_not_free …
 */
export async function askSwitch(ctx: Context, id: string, wish: Wish): Promise<void> {
  if (wish.wish === 'supervise') requireRole(ctx, 'shift_leader')
  else requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  await handToSwitch(ctx, { id, userId: ctx.actor.id, wish })
}

/** For whoever may act at another's seat too; who may is asked before. @throws Refusal switch_away, and whatever the switch says */
export async function handToSwitch(ctx: Context, { id, userId, wish }: { id: string; userId: string; wish: Wish }): Promise<void> {
  const { centerId } = ctx.actor
  await ctx.db.transaction().execute((tx) => putWish(tx, ctx.keys, centerId, { id, userId, wish, askedAt: ctx.now }))
  const until = Date.now() + PATIENCE_MS
  for (let wait = 5; Date.now() < until; wait = Math.min(LONGEST_LOOK_MS, wait * 2)) {
    const answer = await wishAnswer(ctx.db, centerId, id)
    if (answer?.why) throw new Refusal(answer.why as 'call_wrong_state')
    if (answer) return
    await sleep(wait)
  }
  throw new Refusal('switch_away')
}
