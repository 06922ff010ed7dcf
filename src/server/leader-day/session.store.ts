/** 接听场次. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './leader-day.tables.ts'

export type Session = Selectable<Tables['leaderSession']>
export type SessionChange = Updateable<Tables['leaderSession']>

/** @throws Refusal not_found */
export async function getSession(db: Db | Tx, centerId: string, id: string): Promise<Session> {
  const session = await db.selectFrom('leaderSession').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!session) throw new Refusal('not_found')
  return session
}
/** @throws Refusal not_found */
export async function lockSession(tx: Tx, centerId: string, id: string): Promise<Session> {
  const session = await tx.selectFrom('leaderSession').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!session) throw new Refusal('not_found')
  return session
}
export async function insertSession(tx: Tx, row: Insertable<Tables['leaderSession']>): Promise<void> {
  await tx.insertInto('leaderSession').values(row).execute()
}
/** Raises the version. Needs the lock. */
export async function saveSession(tx: Tx, session: Session, change: SessionChange): Promise<void> {
  await tx.updateTable('leaderSession').set({ ...change, version: session.version + 1 }).where('centerId', '=', session.centerId).where('id', '=', session.id).execute()
}
export const sessionsBetween = (db: Db | Tx, centerId: string, from: string, to: string): Promise<Session[]> =>
  db.selectFrom('leaderSession').selectAll().where('centerId', '=', centerId).where('day', '>=', from).where('day', '<=', to).orderBy('startsAt').orderBy('id').limit(1000).execute()
/** Sessions that sit now, or sat when a demand came in. */
export async function sessionsAt(tx: Tx, centerId: string, at: number): Promise<Session[]> {
  const { rows } = await sql<Session>`select * from leader_session where center_id = ${centerId} and opened_at <= ${toDate(at)}::timestamptz and (held_at is null or held_at >= ${toDate(at)}::timestamptz) and state <> 'cancelled'`.execute(tx)
  return rows
}
