import { ROLES, type Role } from '#domain/people/actor.ts'
import { holdsTwoDuties } from '#domain/people/duties.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireLastingDuties } from '../lasting-duties.ts'
import { requireRole } from '../require-role.ts'
import { lockUser, saveUser, type User } from '../user.store.ts'

/** 授权: the security administrator says what a user may do. @throws Refusal not_found, own_roles, two_duties, last_administrator */
export async function grantRoles(ctx: Context, userId: string, wanted: readonly Role[]): Promise<User> {
  requireRole(ctx, 'security_admin')
  if (userId === ctx.actor.id) throw new Refusal('own_roles')
  const roles = ROLES.filter((role) => wanted.includes(role))
  if (holdsTwoDuties(roles)) throw new Refusal('two_duties')
  return ctx.transaction(async (tx) => {
    const before = await lockUser(tx, userId, ctx.actor.centerId)
    await requireLastingDuties(tx, before, roles)
    const after = await saveUser(tx, userId, { roles })
    await recordEvents(tx, ctx, [{
      type: 'user.roles_granted', subject: { kind: 'user', id: userId }, dimensions: { before: before.roles.join(' '), after: roles.join(' ') },
    }])
    return after
  })
}
