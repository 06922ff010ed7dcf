/** 会话: a row per signed-in browser; the cookie's secret is stored only as its hash. */
import { sql } from 'kysely'
import type { Role } from '#domain/people/actor.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './people.tables.ts'

export type StoredSession = {
  csrf: string; createdAt: number; seenAt: number
  userId: string; name: string; centerId: string; roles: Role[]; unitId: string; unitPath: string
}

/** undefined also when the user was disabled. */
export const findSession = (db: Db | Tx, idHash: Buffer): Promise<StoredSession | undefined> =>
  db.selectFrom('session').innerJoin('appUser', 'appUser.id', 'session.userId').innerJoin('unit', 'unit.id', 'appUser.unitId')
    .select(['csrf', 'createdAt', 'seenAt', 'userId', 'appUser.name', 'appUser.centerId', 'roles', 'unitId', 'unit.path as unitPath'])
    .where('idHash', '=', idHash).where('appUser.active', '=', true).executeTakeFirst()

export async function addSession(tx: Tx, session: { idHash: Buffer; userId: string; csrf: string; at: number }): Promise<void> {
  const { at, ...row } = session
  await tx.insertInto('session').values({ ...row, createdAt: toDate(at), seenAt: toDate(at) }).execute()
}

export async function touchSession(db: Db | Tx, idHash: Buffer, userId: string, at: number): Promise<void> {
  await db.with('touched', (q) => q.updateTable('session').set({ seenAt: toDate(at) }).where('idHash', '=', idHash).where(sql<boolean>`seen_at < ${toDate(at)}`))
    .updateTable('appUser').set({ lastSeenAt: toDate(at) }).where('id', '=', userId).execute()
}

export async function removeSession(tx: Db | Tx, idHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('idHash', '=', idHash).execute()
}

/** Ends every session of a user but one. */
export async function removeSessionsOf(tx: Tx, userId: string, except?: Buffer): Promise<void> {
  const all = tx.deleteFrom('session').where('userId', '=', userId)
  await (except ? all.where('idHash', '<>', except) : all).execute()
}

/** A timer's work: sessions nobody used since `before` (epoch milliseconds). */
export async function removeIdleSessions(db: Db | Tx, before: number): Promise<void> {
  await db.deleteFrom('session').where(sql<boolean>`seen_at < ${toDate(before)}`).execute()
}
