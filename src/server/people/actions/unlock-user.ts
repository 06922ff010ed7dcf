import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireRole } from '../require-role.ts'
import { lockUser, saveUser, type User } from '../user.store.ts'

/** 解锁 before the fifteen minutes are over. @throws Refusal not_found */
export async function unlockUser(ctx: Context, userId: string): Promise<User> {
  requireRole(ctx, 'security_admin')
  return ctx.transaction(async (tx) => {
    await lockUser(tx, userId, ctx.actor.centerId)
    const user = await saveUser(tx, userId, { failures: 0, lockedUntil: null })
    await recordEvents(tx, ctx, [{ type: 'user.unlocked', subject: { kind: 'user', id: userId }, dimensions: {} }])
    return user
  })
}
