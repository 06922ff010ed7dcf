import { mayNote } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { findCall, numberOf } from './call.store.ts'

/** Of a call at my seat only: for the ticket registered in it, and nowhere else. */
export async function numberOfMine(ctx: Context, callId: string): Promise<string | undefined> {
  const call = await findCall(ctx.db, ctx.actor.centerId, callId)
  return call && mayNote(call, ctx.actor.id) ? numberOf(ctx.db, ctx.keys, ctx.actor.centerId, callId) : undefined
}
