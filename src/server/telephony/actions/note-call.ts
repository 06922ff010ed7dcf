/** 通话结果: what a call was, said while it lasts, while the caller rates, or after its end. A call that still runs learns it by a wish. */
import { mayNote, type CallOutcome } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findCall, rewriteEnded } from '../call.store.ts'
import { putWish } from '../wish.store.ts'

/** @throws Refusal call_not_yours */
export async function noteCall(ctx: Context, callId: string, outcome: CallOutcome): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId, id: me } = ctx.actor
  await ctx.transaction(async (tx) => {
    const call = await findCall(tx, centerId, callId)
    if (!call || !mayNote(call, me)) throw new Refusal('call_not_yours')
    // Ending between this look and the switch's leaves it unsaid, and the desk asks again.
    if (call.state !== 'ended') return putWish(tx, ctx.keys, centerId, { id: newId(), userId: me, wish: { wish: 'outcome', callId, outcome }, askedAt: ctx.now })
    await rewriteEnded(tx, centerId, callId, { outcome })
    await recordEvents(tx, ctx, [{ type: 'call.noted', subject: { kind: 'call', id: callId }, dimensions: { channel: 'phone', line: call.line, facts: { agentId: me, outcome, direction: call.direction, simulated: call.simulated } } }])
  })
}
