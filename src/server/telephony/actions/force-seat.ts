import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireRole } from '#server/people/require-role.ts'
import { awaitSwitch } from '../await-switch.ts'

type Forced = { id: string; userId: string; state: 'ready' | 'break' | 'off'; reason: string }
/** 强制置态. In the middle of a call it holds afterwards. @throws Refusal seat_not_taken */
export async function forceSeat(ctx: Context, { id, userId, state, reason }: Forced): Promise<void> {
  requireRole(ctx, 'shift_leader')
  await awaitSwitch(ctx, id, { wish: 'force', agentId: userId, state, ...(state === 'break' ? { kind: 'forced' } : {}) })
  await ctx.transaction((tx) => recordEvents(tx, ctx, [{ type: 'seat.forced', subject: { kind: 'user', id: userId }, dimensions: { facts: { state } }, body: { reason } }]))
}
