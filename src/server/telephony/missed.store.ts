/** 漏接回拨: entries, the calls they stand for, and whose turn it is. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { CLAIM_MS } from '#domain/telephony/missed-call.ts'
import type { Call } from '#domain/telephony/call.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { MissedTable } from './telephony.tables.ts'
import './telephony.tables.ts'

export type Missed = Selectable<MissedTable>
export type NumberedCall = { call: Call; numberSealed: Buffer | null; numberBlind: Buffer | null }

export async function numberedCall(tx: Tx, centerId: string, callId: string): Promise<NumberedCall | undefined> {
  const row = await tx.selectFrom('telephonyCall').select(['body', 'numberSealed', 'numberBlind']).where('centerId', '=', centerId).where('id', '=', callId).executeTakeFirst()
  return row && { ...row, call: row.body as unknown as Call }
}

export const isCounted = async (tx: Tx, centerId: string, callId: string): Promise<boolean> =>
  (await tx.selectFrom('telephonyMissedCall').select('missedId').where('centerId', '=', centerId).where('callId', '=', callId).executeTakeFirst()) !== undefined

/** Somebody of ours has spoken with this number since: a later call got through, or it was called back. */
export async function spokenSince(tx: Tx, centerId: string, blind: Buffer, at: number): Promise<boolean> {
  const { rows } = await sql`select 1 from telephony_call where center_id = ${centerId} and number_blind = ${blind} and direction = 'in' and answered_at > ${toDate(at)}
    union all select 1 from telephony_missed where center_id = ${centerId} and number_blind = ${blind} and outcome = 'reached' and done_at > ${toDate(at)} limit 1`.execute(tx)
  return rows.length > 0
}

/** One open entry a number: the same again counts one more. @returns the entry */
export async function addMissed(tx: Tx, row: Insertable<MissedTable>): Promise<Missed> {
  const entry = await tx.insertInto('telephonyMissed').values(row).onConflict((c) => c.columns(['centerId', 'numberBlind']).where(sql<boolean>`telephony_missed.state = 'open'`).doUpdateSet({
    count: sql`telephony_missed.count + 1`, lastAt: sql`greatest(telephony_missed.last_at, excluded.last_at)`, firstAt: sql`least(telephony_missed.first_at, excluded.first_at)`,
    dueAt: sql`least(telephony_missed.due_at, excluded.due_at)`, callId: sql`case when excluded.last_at >= telephony_missed.last_at then excluded.call_id else telephony_missed.call_id end`,
    reason: sql`case when excluded.reason = 'asked' then 'asked' else telephony_missed.reason end`, version: sql`telephony_missed.version + 1`,
  })).returningAll().executeTakeFirstOrThrow()
  await tx.insertInto('telephonyMissedCall').values({ centerId: row.centerId, callId: row.callId, missedId: entry.id }).execute()
  return entry
}

export const openOfNumber = (tx: Tx, centerId: string, blind: Buffer): Promise<Missed | undefined> =>
  tx.selectFrom('telephonyMissed').selectAll().where('centerId', '=', centerId).where('numberBlind', '=', blind).where('state', '=', 'open').forUpdate().executeTakeFirst()

/** @throws Refusal not_found */
export async function lockMissed(tx: Tx, centerId: string, id: string): Promise<Missed> {
  const entry = await tx.selectFrom('telephonyMissed').selectAll().where('centerId', '=', centerId).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!entry) throw new Refusal('not_found')
  return entry
}

export const saveMissed = (tx: Tx, { centerId, id, version }: Missed, change: Updateable<MissedTable>): Promise<Missed> =>
  tx.updateTable('telephonyMissed').set({ ...change, version: version + 1 }).where('centerId', '=', centerId).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** The most pressing one nobody works on; of two agents asking at once each gets another. */
export async function nextMissed(tx: Tx, centerId: string, now: number): Promise<Missed | undefined> {
  return tx.selectFrom('telephonyMissed').selectAll().where('centerId', '=', centerId).where('state', '=', 'open')
    .where(sql<boolean>`next_at <= ${toDate(now)} and (claimed_by is null or claimed_at <= ${toDate(now - CLAIM_MS)})`).orderBy('dueAt').orderBy('id').limit(1).forUpdate().skipLocked().executeTakeFirst()
}
export const claimedBy = (tx: Tx, centerId: string, userId: string, now: number): Promise<Missed | undefined> =>
  tx.selectFrom('telephonyMissed').selectAll().where('centerId', '=', centerId).where('state', '=', 'open').where('claimedBy', '=', userId).where(sql<boolean>`claimed_at > ${toDate(now - CLAIM_MS)}`).orderBy('dueAt').executeTakeFirst()

const MOST_SHOWN = 300
export const listMissed = (db: Db, centerId: string, state: 'open' | 'done'): Promise<Missed[]> => {
  const rows = db.selectFrom('telephonyMissed').selectAll().where('centerId', '=', centerId).where('state', '=', state)
  return (state === 'open' ? rows.orderBy('dueAt').orderBy('id') : rows.orderBy('doneAt', 'desc')).limit(MOST_SHOWN).execute()
}
export async function missedCounts(db: Db, centerId: string, now: number): Promise<{ open: number; overdue: number }> {
  const { rows: [row] } = await sql<{ open: number; overdue: number }>`select count(*)::int as open, count(*) filter (where due_at < ${toDate(now)})::int as overdue
    from telephony_missed where center_id = ${centerId} and state = 'open'`.execute(db)
  return row ?? { open: 0, overdue: 0 }
}
