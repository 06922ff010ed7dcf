/** What the registration of a ticket may know of its call. */
import { mayNote } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { bindCall } from './actions/bind-call.ts'
import { findCall, numberOf } from './call.store.ts'

/** Of a call at my seat only; the number goes into the ticket and nowhere else. */
async function numberOfMine(ctx: Context, callId: string): Promise<string | undefined> {
  const call = await findCall(ctx.db, ctx.actor.centerId, callId)
  return call && mayNote(call, ctx.actor.id) ? numberOf(ctx.db, ctx.keys, ctx.actor.centerId, callId) : undefined
}
export const callsOfDesk = { numberOf: numberOfMine, bind: bindCall }
