/** Whose call it is: whoever talked in it, and for a while after it ended. */
import type { Call } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

const AFTER_MS = 12 * 3_600_000

export const isOwn = ({ agentId, legs }: Call, userId: string): boolean => agentId === userId || legs.some((leg) => leg.agentId === userId && leg.listens === undefined)

/** @throws Refusal call_not_yours */
export function requireOwn(ctx: Context, call: Call | undefined): Call {
  const isLate = call?.endedAt !== undefined && ctx.now - call.endedAt > AFTER_MS
  if (!call || isLate || !isOwn(call, ctx.actor.id)) throw new Refusal('call_not_yours')
  return call
}
