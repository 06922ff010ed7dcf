/** 督办告知: who is told of which stay of an order, who has read it, and the messages that wait for a gateway. */
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Addressee } from '#domain/profile/supervision.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import type { NoticeTable, ToldMessageTable } from './told.tables.ts'

export type Notice = Selectable<NoticeTable>
export type ToldPerson = { id: string; name: string; unitId: string }

/** Active people of the centre who stand behind the addressee, as seen from these units. */
export async function peopleBehind(tx: Tx, centerId: string, { place, unit, roles }: Addressee, unitIds: readonly string[]): Promise<ToldPerson[]> {
  const ids = sql`${[...unitIds]}::uuid[]`
  const within = {
    order_units: sql<boolean>`u.unit_id = any(${ids})`,
    units_above: sql<boolean>`u.unit_id in (select parent_id from unit where id = any(${ids}))`,
    unit: sql<boolean>`u.unit_id in (select id from unit where code = ${unit ?? ''})`,
    center: sql<boolean>`true`,
  }[place]
  const { rows } = await sql<ToldPerson>`select u.id, u.name, u.unit_id from app_user u where u.center_id = ${centerId} and u.active and u.roles && ${[...roles]}::text[] and ${within} order by u.id`.execute(tx)
  return rows
}

/** @returns those told now; who was told of this stay before is not told again */
export async function insertNotices(tx: Tx, rows: readonly Insertable<NoticeTable>[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const told = await tx.insertInto('supervisionNotice').values([...rows]).onConflict((c) => c.doNothing()).returning('userId').execute()
  return new Set(told.map(({ userId }) => userId))
}

export async function insertMessages(tx: Tx, rows: readonly Insertable<ToldMessageTable>[]): Promise<void> {
  if (rows.length > 0) await send(tx, tx.insertInto('supervisionMessage').values([...rows]).onConflict((c) => c.doNothing()))
}

export type ToldRow = Notice & { channel: ToldMessageTable['channel'] | null; messageState: ToldMessageTable['state'] | null }
export const noticesOf = (db: Db | Tx, centerId: string, orderId: string): Promise<ToldRow[]> =>
  db.selectFrom('supervisionNotice as n')
    .leftJoin('supervisionMessage as m', (join) => join.onRef('m.centerId', '=', 'n.centerId').onRef('m.orderId', '=', 'n.orderId').onRef('m.stepNo', '=', 'n.stepNo').onRef('m.userId', '=', 'n.userId'))
    .selectAll('n').select(['m.channel', 'm.state as messageState'])
    .where('n.centerId', '=', centerId).where('n.orderId', '=', orderId).orderBy('n.stepNo', 'desc').orderBy('n.addressee').orderBy('n.userId').execute()

const MOST_UNREAD = 50
/** What one person has not read, the newest first; ended orders remind nobody. */
export const unreadOf = (db: Db | Tx, centerId: string, userId: string): Promise<Notice[]> =>
  db.selectFrom('supervisionNotice as n').innerJoin('supervisionOrder as o', (join) => join.onRef('o.centerId', '=', 'n.centerId').onRef('o.id', '=', 'n.orderId'))
    .selectAll('n').where('n.centerId', '=', centerId).where('n.userId', '=', userId).where('n.readAt', 'is', null).where('o.state', '<>', 'finished')
    .orderBy('n.toldAt', 'desc').orderBy('n.orderId').limit(MOST_UNREAD).execute()

/** 已阅 of every stay so far. @returns how many stays were told to them, and which are read only now */
export async function markRead(tx: Tx, { centerId, orderId, userId, at }: { centerId: string; orderId: string; userId: string; at: number }): Promise<{ told: number; now: number[] }> {
  const mine = await tx.selectFrom('supervisionNotice').select(['stepNo', 'readAt']).where('centerId', '=', centerId).where('orderId', '=', orderId).where('userId', '=', userId).forNoKeyUpdate().execute()
  const now = mine.filter(({ readAt }) => readAt === null).map(({ stepNo }) => stepNo).toSorted((a, b) => a - b)
  if (now.length > 0) await send(tx, tx.updateTable('supervisionNotice').set({ readAt: toDate(at) }).where('centerId', '=', centerId).where('orderId', '=', orderId).where('userId', '=', userId).where('stepNo', 'in', now))
  return { told: mine.length, now }
}
