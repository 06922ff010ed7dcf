import type { z } from 'zod'
import type { saveUser as endpoint } from '#contract/people.ts'
import { dutiesOf } from '#domain/people/duties.ts'
import { isWeakPassword } from '#domain/people/weak-password.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireLastingDuties } from '../lasting-duties.ts'
import { hashPassword } from '../password.ts'
import { requireRole } from '../require-role.ts'
import { removeSessionsOf } from '../session.store.ts'
import { getUnit, type Unit } from '../unit.store.ts'
import { addUsers, findUser, findUserByName, lockUser, plainUsername, saveUser as writeUser, type User } from '../user.store.ts'

type SaveUser = z.output<typeof endpoint.body>

/**
 * 账号: the system administrator makes, changes and disables accounts, and never gives roles.
 * @throws Refusal not_found, conflict, username_taken, password_missing, weak_password, administrator_password, own_account, last_administrator, unit_other_center
 */
export async function saveUser(ctx: Context, input: SaveUser): Promise<User> {
  requireRole(ctx, 'system_admin')
  const { password } = input
  if (input.id === undefined && !password) throw new Refusal('password_missing')
  if (password && isWeakPassword(password, plainUsername(input.username))) throw new Refusal('weak_password')
  const passwordHash = password ? await hashPassword(password) : undefined
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    const before = input.id === undefined ? undefined : await lockUser(tx, input.id, ctx.actor.centerId)
    if (unit.centerId !== ctx.actor.centerId) throw new Refusal('unit_other_center')
    const named = await findUserByName(tx, input.username)
    if (named && named.id !== before?.id) throw new Refusal('username_taken')
    return before ? change(ctx, tx, before, input, unit, passwordHash) : add(ctx, tx, input, unit, passwordHash ?? '')
  })
}

async function add(ctx: Context, tx: Tx, input: SaveUser, unit: Unit, passwordHash: string): Promise<User> {
  const id = newId()
  const { username, name, active } = input
  await addUsers(tx, [{ id, username, name, active, passwordHash, centerId: ctx.actor.centerId, unitId: unit.id, roles: [], passwordChangedAt: ctx.now }])
  await recordEvents(tx, ctx, [{ type: 'user.added', subject: { kind: 'user', id }, dimensions: { unitPath: unit.path, facts: { active } }, body: { username, name } }])
  return (await findUser(tx, id))!
}

async function change(ctx: Context, tx: Tx, before: User, input: SaveUser, unit: Unit, passwordHash: string | undefined): Promise<User> {
  if (before.version !== input.version) throw new Refusal('conflict')
  const { name, active } = input
  // 三员分立: whoever sets another administrator's password could act as that administrator.
  if (passwordHash && before.id !== ctx.actor.id && dutiesOf(before.roles).length > 0) throw new Refusal('administrator_password')
  if (!active && before.id === ctx.actor.id) throw new Refusal('own_account')
  if (!active && before.active) await requireLastingDuties(tx, before, [])

  const after = await writeUser(tx, before.id, {
    username: plainUsername(input.username), name, active, unitId: unit.id,
    ...(passwordHash ? { passwordHash, passwordChangedAt: toDate(ctx.now), failures: 0, lockedUntil: null } : {}),
  })
  if (!active || passwordHash) await removeSessionsOf(tx, before.id)
  await recordEvents(tx, ctx, [{
    type: 'user.changed', subject: { kind: 'user', id: before.id },
    dimensions: { unitPath: unit.path, facts: { active, passwordSet: passwordHash !== undefined } }, body: { username: after.username, name },
  }])
  return after
}
