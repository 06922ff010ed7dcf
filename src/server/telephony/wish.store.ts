/** Wishes of agents on their way to the switch. */
import { sql } from 'kysely'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import './telephony.tables.ts'

export const WISHED = 'telephony_wished'
/** payload: centre, a blank, then who it concerns (a user's id, or nothing for everybody) */
export const CHANGED = 'telephony_changed'

export type OpenWish = { id: string; userId: string; wish: Wish; askedAt: number }

export async function putWish(tx: Tx, keys: Keys, centerId: string, { id, userId, wish, askedAt }: OpenWish): Promise<void> {
  await tx.insertInto('telephonyWish').values({ centerId, id, userId, wishSealed: keys.seal(JSON.stringify(wish)), askedAt: toDate(askedAt), doneAt: null, why: null }).execute()
  await sql`select pg_notify(${WISHED}, ${centerId})`.execute(tx)
}

export async function openWishes(db: Db, keys: Keys, centerId: string): Promise<OpenWish[]> {
  const rows = await db.selectFrom('telephonyWish').select(['id', 'userId', 'wishSealed', 'askedAt']).where('centerId', '=', centerId).where('doneAt', 'is', null).orderBy('askedAt').orderBy('id').execute()
  return rows.map(({ id, userId, wishSealed, askedAt }) => ({ id, userId, askedAt, wish: JSON.parse(keys.open(wishSealed)) as Wish }))
}

export async function settleWish(tx: Tx, centerId: string, id: string, now: number, why: string | null): Promise<void> {
  await send(tx, tx.updateTable('telephonyWish').set({ doneAt: toDate(now), why }).where('centerId', '=', centerId).where('id', '=', id))
}

export async function wishAnswer(db: Db, centerId: string, id: string): Promise<{ why: string | null } | undefined> {
  const row = await db.selectFrom('telephonyWish').select(['doneAt', 'why']).where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  return row && row.doneAt !== null ? { why: row.why } : undefined
}

/** What agents asked is nobody's business later. */
export const forgetWishes = (db: Db, before: number): Promise<unknown> => sql`delete from telephony_wish where done_at < ${toDate(before)}`.execute(db)
