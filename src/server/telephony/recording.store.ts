/** Recordings: what is expected of the engine, what is kept, what is to be forgotten. */
import { sql, type Selectable, type Updateable } from 'kysely'
import { MOST_TRIES, retryAfterMs, UNHEARD_MS } from '#domain/telephony/recording-rules.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import type { RecordingTable } from './telephony.tables.ts'
import './telephony.tables.ts'

export type Recording = Selectable<RecordingTable>

/** In the transaction that comes before the order: an order given twice is one row. */
export async function expectRecordings(tx: Tx, centerId: string, now: number, recordings: readonly { callId: string; recordingId: string }[]): Promise<void> {
  if (recordings.length === 0) return
  await send(tx, sql`insert into telephony_recording (center_id, id, call_id, state, started_at, at_engine, attempts)
    select ${centerId}, r.id, r.call_id, 'expected', ${toDate(now)}, true, 0 from unnest(${recordings.map(({ recordingId }) => recordingId)}::uuid[], ${recordings.map(({ callId }) => callId)}::uuid[]) as r(id, call_id)
    on conflict do nothing`.compile(tx))
}

/** The engine told that it is whole, or that there is none. */
export const recordingTold = (db: Db, centerId: string, id: string, { at, seconds }: { at: number; seconds: number }): Promise<unknown> =>
  db.updateTable('telephonyRecording').set({ seconds, nextTryAt: toDate(at) }).where('centerId', '=', centerId).where('id', '=', id).where('state', '=', 'expected').execute()

/** Those whose end nobody heard: the call is over, or the engine lost it. */
export const lookForUnheard = (db: Db, centerId: string, now: number): Promise<unknown> =>
  sql`update telephony_recording r set next_try_at = ${toDate(now)} from telephony_call c
    where r.center_id = ${centerId} and r.state = 'expected' and r.next_try_at is null and c.center_id = r.center_id and c.id = r.call_id and c.ended_at < ${toDate(now - UNHEARD_MS)}`.execute(db)

export async function dueRecordings(db: Db, centerId: string, now: number): Promise<string[]> {
  const rows = await db.selectFrom('telephonyRecording').select('id').where('centerId', '=', centerId).where(sql<boolean>`next_try_at <= ${toDate(now)}`).orderBy('nextTryAt').limit(50).execute()
  return rows.map(({ id }) => id)
}

/** Held to the commit; undefined where another process has it. */
export const lockRecording = (tx: Tx, centerId: string, id: string): Promise<Recording | undefined> =>
  tx.selectFrom('telephonyRecording').selectAll().where('centerId', '=', centerId).where('id', '=', id).forUpdate().skipLocked().executeTakeFirst()

export const saveRecording = (tx: Db | Tx, centerId: string, id: string, change: Updateable<RecordingTable>): Promise<unknown> =>
  tx.updateTable('telephonyRecording').set(change).where('centerId', '=', centerId).where('id', '=', id).execute()

/** @returns true where it is given up */
export async function tryAgain(tx: Tx, { centerId, id, attempts, state }: Recording, now: number, why: string): Promise<boolean> {
  const tries = attempts + 1
  const isOver = tries >= MOST_TRIES
  await saveRecording(tx, centerId, id, { attempts: tries, why, nextTryAt: isOver ? null : toDate(now + retryAfterMs(tries)), ...(isOver && state === 'expected' ? { state: 'missing' } : {}) })
  return isOver && state === 'expected'
}

export const recordingsOf = (db: Db, centerId: string, callIds: readonly string[]): Promise<Recording[]> =>
  callIds.length === 0 ? Promise.resolve([]) : db.selectFrom('telephonyRecording').selectAll().where('centerId', '=', centerId).where('callId', 'in', callIds).orderBy('startedAt').execute()

export const findRecording = (db: Db, centerId: string, id: string): Promise<Recording | undefined> =>
  db.selectFrom('telephonyRecording').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()

export async function outOfTime(db: Db, centerId: string, now: number): Promise<string[]> {
  const rows = await db.selectFrom('telephonyRecording').select('id').where('centerId', '=', centerId).where('state', '=', 'kept').where(sql<boolean>`keep_until <= ${toDate(now)}`).orderBy('keepUntil').limit(500).execute()
  return rows.map(({ id }) => id)
}
