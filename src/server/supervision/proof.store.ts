/** 佐证 and the files of an order; the bytes lie outside the database, each under a key of its own. */
import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OrderFileTable, ProofTable } from './supervision.tables.ts'

export type OrderFile = Selectable<OrderFileTable>
export type Proof = Selectable<ProofTable>

export const insertProof = (tx: Tx, row: Insertable<ProofTable>): Promise<void> => send(tx, tx.insertInto('supervisionProof').values(row))
export const insertOrderFile = (tx: Tx, row: Insertable<OrderFileTable>): Promise<void> => send(tx, tx.insertInto('supervisionFile').values(row))

export const orderFiles = (db: Db | Tx, centerId: string, orderId: string): Promise<OrderFile[]> =>
  db.selectFrom('supervisionFile').selectAll().where('centerId', '=', centerId).where('orderId', '=', orderId).orderBy('id').execute()
export const orderProofs = (db: Db | Tx, centerId: string, orderId: string): Promise<Proof[]> =>
  db.selectFrom('supervisionProof').selectAll().where('centerId', '=', centerId).where('orderId', '=', orderId).orderBy('id').execute()

/** @throws Refusal not_found */
export async function getOrderFile(db: Db | Tx, centerId: string, id: string): Promise<OrderFile> {
  const row = await db.selectFrom('supervisionFile').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
