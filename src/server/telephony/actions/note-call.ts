/** 通话结果: what a call was, said while it lasts, while the caller rates, or after its end. */
import { mayNote, type CallOutcome } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findCall, rewriteEnded } from '../call.store.ts'
import { askSwitch } from './ask-switch.ts'

/** @throws Refusal call_not_yours, switch_away */
export async function noteCall(ctx: Context, callId: string, { id, outcome }: { id: string; outcome: CallOutcome }): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId, id: me } = ctx.actor
  for (const isLast of [false, true]) {
    const call = await findCall(ctx.db, centerId, callId)
    if (!call || !mayNote(call, me)) throw new Refusal('call_not_yours')
    if (call.state === 'ended') {
      await ctx.transaction(async (tx) => {
        const written = await rewriteEnded(tx, centerId, callId, { outcome })
        if (written) await recordEvents(tx, ctx, [{ type: 'call.noted', subject: { kind: 'call', id: callId }, dimensions: { channel: 'phone', line: call.line, facts: { agentId: me, outcome, direction: call.direction, simulated: call.simulated } } }])
      })
      return
    }
    try {
      return await askSwitch(ctx, id, { wish: 'outcome', callId, outcome })
    } catch (error) {
      // It ended between the two looks.
      if (isLast || !(error instanceof Refusal) || error.code !== 'call_not_yours') throw error
    }
  }
}
