import { isOver } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { awaitSwitch } from '../await-switch.ts'
import { findCall, lockCall, saveOwnCall } from '../call.store.ts'
import { callEvent } from '../call-event.ts'
import { requireBindable } from '../may-bind.ts'
import { requireOwn } from '../own-call.ts'

/** A running call is the switch's to change; one that is over, or was logged by hand, is ours. @throws Refusal call_not_yours, confidential_call */
export async function bindCall(ctx: Context, callId: string, ticketId: string): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  await requireBindable(ctx, callId, ticketId)
  const call = requireOwn(ctx, await findCall(ctx.db, ctx.actor.centerId, callId))
  if (call.ticketId === ticketId) return
  const runs = !isOver(call) && call.direction !== undefined && !(await isManual(ctx, callId))
  if (runs && await switchBinds(ctx, callId, ticketId)) return
  await ctx.transaction(async (tx) => {
    const row = await lockCall(tx, ctx.actor.centerId, callId)
    const bound = { ...requireOwn(ctx, row.call), ticketId }
    await saveOwnCall(tx, ctx.keys, ctx.actor.centerId, bound, row)
    await recordEvents(tx, ctx, [callEvent('call.bound', bound, { ticketId })])
  })
}

const isManual = async (ctx: Context, callId: string): Promise<boolean> => (await ctx.transaction((tx) => lockCall(tx, ctx.actor.centerId, callId))).source === 'manual'

/** false: it ended while we asked */
async function switchBinds(ctx: Context, callId: string, ticketId: string): Promise<boolean> {
  try {
    await awaitSwitch(ctx, newId(), { wish: 'bind', callId, ticketId })
    return true
  } catch (error) {
    const now = await findCall(ctx.db, ctx.actor.centerId, callId)
    if (error instanceof Refusal && error.code === 'call_not_yours' && now && isOver(now)) return false
    throw error
  }
}
