/** 领导接听 sessions. */
import { sql, type Selectable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import './telephony.tables.ts'

export type Session = Selectable<Tables['telephonySession']>

export const openSessions = (db: Db | Tx, centerId: string, now: number): Promise<Session[]> =>
  db.selectFrom('telephonySession').selectAll().where('centerId', '=', centerId).where('endedAt', 'is', null).where(sql<boolean>`opens_at <= ${toDate(now)} and closes_at > ${toDate(now)}`).orderBy('id').execute()

export const recentSessions = (db: Db, centerId: string, since: number): Promise<Session[]> =>
  db.selectFrom('telephonySession').selectAll().where('centerId', '=', centerId).where(sql<boolean>`closes_at > ${toDate(since)}`).orderBy('opensAt', 'desc').limit(100).execute()

export const insertSession = (tx: Tx, { centerId, id, name, leaderId, opensAt, closesAt }: Omit<Session, 'endedAt'>): Promise<Session> =>
  tx.insertInto('telephonySession').values({ centerId, id, name, leaderId, opensAt: toDate(opensAt), closesAt: toDate(closesAt), endedAt: null }).returningAll().executeTakeFirstOrThrow()

/** undefined: there is none, or it has ended */
export const closeSession = (tx: Tx, centerId: string, id: string, now: number): Promise<Session | undefined> =>
  tx.updateTable('telephonySession').set({ endedAt: toDate(now) }).where('centerId', '=', centerId).where('id', '=', id).where('endedAt', 'is', null).returningAll().executeTakeFirst()

export const findSession = (db: Db, centerId: string, id: string): Promise<Session | undefined> =>
  db.selectFrom('telephonySession').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
