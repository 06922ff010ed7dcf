/** 用户: one aggregate with its sign-in state. User names are compared without regard to case. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Role } from '#domain/people/actor.ts'
import type { AppUserTable } from './people.tables.ts'

export type User = Selectable<AppUserTable>
export type NewUser = Omit<Insertable<AppUserTable>, 'passwordChangedAt'> & { passwordChangedAt: number }

export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase()

export const findUser = (db: Db | Tx, id: string): Promise<User | undefined> =>
  db.selectFrom('appUser').selectAll().where('id', '=', id).executeTakeFirst()

export const findUserByName = (db: Db | Tx, username: string): Promise<User | undefined> =>
  db.selectFrom('appUser').selectAll().where('username', '=', plainUsername(username)).executeTakeFirst()

/** @throws Refusal not_found, also when the user belongs to another centre */
export async function lockUser(tx: Tx, id: string, centerId?: string): Promise<User> {
  const user = await tx.selectFrom('appUser').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!user || (centerId !== undefined && user.centerId !== centerId)) throw new Refusal('not_found')
  return user
}

/** In one statement, so that a demo city's users come at once. */
export async function addUsers(tx: Tx, users: readonly NewUser[]): Promise<void> {
  if (users.length === 0) return
  await tx.insertInto('appUser')
    .values(users.map((user) => ({ ...user, username: plainUsername(user.username), passwordChangedAt: toDate(user.passwordChangedAt) }))).execute()
}

export type UserChange = Pick<Updateable<AppUserTable>, 'name' | 'username' | 'unitId' | 'roles' | 'active' | 'passwordHash' | 'passwordChangedAt' | 'failures' | 'lockedUntil'>

/** A change somebody made; raises the version. Needs the lock. */
export const saveUser = (tx: Tx, id: string, change: UserChange): Promise<User> =>
  tx.updateTable('appUser').set((eb) => ({ ...change, version: eb('version', '+', 1) })).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** What signing in leaves behind; no version, so that an administrator's form does not grow old by it. */
export async function noteSignIn(tx: Tx, id: string, state: { failures: number; lockedUntil: number | null; seenAt?: number }): Promise<void> {
  await tx.updateTable('appUser').set({
    failures: state.failures, lockedUntil: state.lockedUntil === null ? null : toDate(state.lockedUntil),
    ...(state.seenAt === undefined ? {} : { lastSeenAt: toDate(state.seenAt) }),
  }).where('id', '=', id).execute()
}

/** Active holders of a role besides one user. Locks them, so that two cannot leave at once. */
export async function otherHolders(tx: Tx, centerId: string, role: Role, exceptId: string): Promise<number> {
  const rows = await tx.selectFrom('appUser').select('id').where('centerId', '=', centerId).where('active', '=', true).where('id', '<>', exceptId)
    .where((eb) => eb(eb.val(role), '=', eb.fn.any('roles'))).forNoKeyUpdate().execute()
  return rows.length
}

/** What people are called, by id. */
export async function userNames(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('appUser').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
