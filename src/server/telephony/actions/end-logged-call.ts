import type { Call } from '#domain/telephony/call.ts'
import { isOver } from '#domain/telephony/call.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { lockCall, saveOutcome, saveOwnCall } from '../call.store.ts'
import { requireOwn } from '../own-call.ts'

/** @throws Refusal call_not_yours, call_wrong_state for a call of the engine */
export async function endLoggedCall(ctx: Context, callId: string, outcome?: CallOutcome): Promise<Call> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  return ctx.transaction(async (tx) => {
    const row = await lockCall(tx, ctx.actor.centerId, callId)
    const call = requireOwn(ctx, row.call)
    if (row.source !== 'manual') throw new Refusal('call_wrong_state')
    if (outcome !== undefined && row.outcome !== outcome) await saveOutcome(tx, ctx.actor.centerId, callId, outcome, ctx.now)
    if (isOver(call)) return call
    const ended: Call = { ...call, state: 'ended', endedAt: ctx.now, endedBy: 'agent', cause: 'normal', legs: call.legs.map((leg) => ({ ...leg, state: 'ended' as const, since: ctx.now })) }
    await saveOwnCall(tx, ctx.keys, ctx.actor.centerId, ended, row)
    await recordEvents(tx, ctx, [callEvent('call.logged_end', ended, { agentId: ctx.actor.id, manual: true, talkMs: ctx.now - call.offeredAt, ...(outcome === undefined ? {} : { outcome }) })])
    return ended
  })
}
