import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { keepCall } from './session-part.store.ts'

/** 人工回访 of a ticket of a session: the last word said to a person on the phone. */
export async function keepSessionCall(ctx: Context, ticketId: string, call: { eventId: string; at: number; contacted: boolean; solved: string; satisfied: boolean }): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction((tx) => keepCall(tx, ctx.actor.centerId, ticketId, call))
}
