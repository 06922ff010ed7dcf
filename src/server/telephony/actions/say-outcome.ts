import { isOver } from '#domain/telephony/call.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { lockCall, saveOutcome } from '../call.store.ts'
import { requireOwn } from '../own-call.ts'

/** What became of it, asked once the agent is out; the last word counts. @throws Refusal call_not_over, call_not_yours */
export async function sayOutcome(ctx: Context, callId: string, outcome: CallOutcome): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  await ctx.transaction(async (tx) => {
    const row = await lockCall(tx, ctx.actor.centerId, callId)
    const call = requireOwn(ctx, row.call)
    // While the caller is still asked for a rating, or somebody else goes on, our part is over.
    if (!isOver(call) && call.legs.some((leg) => leg.agentId === ctx.actor.id && leg.state !== 'ended' && leg.listens === undefined)) throw new Refusal('call_not_over')
    if (row.outcome === outcome) return
    await saveOutcome(tx, ctx.actor.centerId, callId, outcome, ctx.now)
    await recordEvents(tx, ctx, [callEvent('call.outcome', call, { outcome, agentId: ctx.actor.id, bound: call.ticketId !== undefined })])
  })
}
