import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { awaitSwitch } from '../await-switch.ts'
import { callEvent } from '../call-event.ts'
import { findCall, numberOf } from '../call.store.ts'
import { requireBindable } from '../may-bind.ts'
import { requireNewCall } from '../new-call.ts'

type Asked = { id: string; ticketId?: string | undefined; callBackOf?: string | undefined }

/** 外呼: the platform dials a number the agent need not see. @returns the call's id @throws Refusal person_without_number, agent_not_free … */
export async function dialOut(ctx: Context, { id, ticketId, callBackOf }: Asked): Promise<string> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId } = ctx.actor
  requireNewCall(ctx, id)
  if (ticketId !== undefined) await requireBindable(ctx, callBackOf ?? id, ticketId)
  const missed = callBackOf === undefined ? undefined : await findCall(ctx.db, centerId, callBackOf)
  if (callBackOf !== undefined && !missed) throw new Refusal('not_found')
  const number = missed ? await numberOf(ctx.db, ctx.keys, centerId, missed.id) : (await requestersOf(ctx.db, ctx.keys, centerId, ticketId!)).find(({ phone }) => phone)?.phone
  if (number === undefined) throw new Refusal(missed ? 'call_without_number' : 'person_without_number')
  await awaitSwitch(ctx, newId(), { wish: 'dial', callId: id, number, ...(ticketId === undefined ? {} : { ticketId }), ...(callBackOf === undefined ? {} : { callBackOf }) })
  if (missed) await ctx.transaction((tx) => recordEvents(tx, ctx, [callEvent('call.called_back', missed, { agentId: ctx.actor.id, callId: id })]))
  return id
}
