import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { lockCall, numberOf } from '../call.store.ts'
import { isOwn, requireOwn } from '../own-call.ts'

/** The number for the form. Only for the agent of the call, and on the record before it is shown. @throws Refusal call_number_hidden, call_without_number */
export async function showNumber(ctx: Context, callId: string): Promise<string> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  return ctx.transaction(async (tx) => {
    const { call } = await lockCall(tx, ctx.actor.centerId, callId)
    if (!isOwn(call, ctx.actor.id)) throw new Refusal('call_number_hidden')
    requireOwn(ctx, call)
    await recordEvents(tx, ctx, [callEvent('call.number_shown', call, { agentId: ctx.actor.id })])
    const number = await numberOf(tx, ctx.keys, ctx.actor.centerId, callId)
    if (number === undefined) throw new Refusal('call_without_number')
    return number
  })
}
