import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireUser } from '../require-role.ts'
import { hashOf } from '../session.ts'
import { removeSession } from '../session.store.ts'

/** 退出 */
export async function signOut(ctx: Context, secret: string): Promise<void> {
  requireUser(ctx)
  await ctx.transaction(async (tx) => {
    await removeSession(tx, hashOf(secret))
    await recordEvents(tx, ctx, [{ type: 'session.signed_out', subject: { kind: 'user', id: ctx.actor.id }, dimensions: {} }])
  })
}
