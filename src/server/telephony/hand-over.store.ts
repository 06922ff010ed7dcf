/** 互转: matters on their way to or from partners. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './telephony.tables.ts'

export type HandOver = Selectable<Tables['telephonyHandOver']>

/** undefined: a partner's same message came before */
export const insertHandOver = (tx: Tx, row: Insertable<Tables['telephonyHandOver']>): Promise<HandOver | undefined> =>
  tx.insertInto('telephonyHandOver').values(row).onConflict((c) => c.doNothing()).returningAll().executeTakeFirst()

export const byPartnerRef = (db: Db | Tx, centerId: string, link: string, ref: string): Promise<HandOver | undefined> =>
  db.selectFrom('telephonyHandOver').selectAll().where('centerId', '=', centerId).where('link', '=', link).where('partnerRef', '=', ref).executeTakeFirst()

/** @throws Refusal not_found */
export async function lockHandOver(tx: Tx, centerId: string, id: string): Promise<HandOver> {
  const row = await tx.selectFrom('telephonyHandOver').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const saveHandOver = (tx: Tx, { centerId, id }: Pick<HandOver, 'centerId' | 'id'>, change: Updateable<Tables['telephonyHandOver']>): Promise<HandOver> =>
  tx.updateTable('telephonyHandOver').set(change).where('centerId', '=', centerId).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const listHandOverRows = (db: Db, centerId: string, { direction, open }: { direction?: 'out' | 'in' | undefined; open: boolean }): Promise<HandOver[]> =>
  db.selectFrom('telephonyHandOver').selectAll().where('centerId', '=', centerId).$if(direction !== undefined, (q) => q.where('direction', '=', direction!))
    .$if(open, (q) => q.where((eb) => eb.or([eb('state', '=', 'waiting'), eb('state', '=', 'failed'), eb('state', '=', 'taken'), eb.and([eb('direction', '=', 'in'), eb('state', '=', 'received')])])))
    .orderBy('at', 'desc').limit(100).execute()

const TRY_AGAIN_SECONDS = [5, 15, 60, 300, 900, 3600]
/** Ours to send now; whoever else looks sees a later time. */
export async function claimDue(tx: Tx, centerId: string, now: number, only?: string): Promise<HandOver[]> {
  const rows = await tx.selectFrom('telephonyHandOver').selectAll().where('centerId', '=', centerId).where(sql<boolean>`next_try_at <= ${toDate(now)}`).$if(only !== undefined, (q) => q.where('id', '=', only!))
    .orderBy('nextTryAt').limit(20).forUpdate().skipLocked().execute()
  for (const { id, tries } of rows) {
    const wait = TRY_AGAIN_SECONDS[Math.min(tries, TRY_AGAIN_SECONDS.length - 1)]!
    await tx.updateTable('telephonyHandOver').set({ tries: tries + 1, nextTryAt: toDate(now + wait * 1000) }).where('centerId', '=', centerId).where('id', '=', id).execute()
  }
  return rows
}
