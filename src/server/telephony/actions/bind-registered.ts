import { isOver } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { findCall, lockCall, pointAtTicket, saveOwnCall } from '../call.store.ts'
import { requireBindable } from '../may-bind.ts'
import { isOwn } from '../own-call.ts'
import { putWish } from '../wish.store.ts'

/**
 * The call a ticket came by belongs to it. Part of the registration, so it waits for no switch: a call that still runs learns it by a wish.
 * Calls of others, calls that have a ticket, and calls nobody knows yet (logged by hand at their end), are left alone. @throws Refusal confidential_call
 */
export async function bindRegistered(ctx: Context, callId: string, ticketId: string): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  const { centerId, id: userId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const known = await findCall(tx, centerId, callId)
    if (!known || !isOwn(known, userId)) return
    await requireBindable({ ...ctx, db: tx }, callId, ticketId)
    if (!(await pointAtTicket(tx, centerId, callId, ticketId))) return
    const { call, source } = await lockCall(tx, centerId, callId)
    if (!isOver(call) && source !== 'manual') return putWish(tx, ctx.keys, centerId, { id: newId(), userId, wish: { wish: 'bind', callId, ticketId }, askedAt: ctx.now })
    const bound = { ...call, ticketId }
    await saveOwnCall(tx, ctx.keys, centerId, bound, { source })
    await recordEvents(tx, ctx, [callEvent('call.bound', bound, { ticketId })])
  })
}
