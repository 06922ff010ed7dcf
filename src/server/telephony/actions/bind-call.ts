import { mayNote } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findCall, pointAtTicket, rewriteEnded } from '../call.store.ts'
import { putWish } from '../wish.store.ts'

/**
 * The call a ticket came by belongs to it. Part of the registration: it waits for no switch. A call that still runs learns it by a wish.
 * Calls of others, and calls nobody knows yet (logged by hand at their end), are left alone.
 */
export async function bindCall(ctx: Context, callId: string, ticketId: string): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  const { centerId, id: userId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const call = await findCall(tx, centerId, callId)
    if (!call || !mayNote(call, userId)) return
    if (!(await pointAtTicket(tx, centerId, callId, ticketId))) return
    if (call.state !== 'ended') return putWish(tx, ctx.keys, centerId, { id: newId(), userId, wish: { wish: 'bind', callId, ticketId }, askedAt: ctx.now })
    await rewriteEnded(tx, centerId, callId, { ticketId })
    await recordEvents(tx, ctx, [{ type: 'call.bound', subject: { kind: 'call', id: callId }, dimensions: { channel: 'phone', line: call.line, facts: { ticketId, direction: call.direction, simulated: call.simulated } } }])
  })
}
