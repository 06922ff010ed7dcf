import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { seatOf } from '../seat.store.ts'
import { handToSwitch } from './ask-switch.ts'

type Forced = { id: string; state: 'ready' | 'break' | 'off'; reason: string }

/** 强制状态: a seat somebody forgot, or one that is needed; who did it and why stands on the record. @throws Refusal not_found, switch_away */
export async function forceSeat(ctx: Context, userId: string, { id, state, reason }: Forced): Promise<void> {
  requireRole(ctx, 'shift_leader')
  const seat = await seatOf(ctx.db, ctx.actor.centerId, userId)
  if (!seat?.agent) throw new Refusal('not_found')
  await handToSwitch(ctx, { id, userId, wish: { wish: 'state', state } })
  await ctx.transaction((tx) => recordEvents(tx, ctx, [{ type: 'seat.forced', subject: { kind: 'user', id: userId }, dimensions: { before: seat.agent!.state, after: state }, body: { reason } }]))
}
