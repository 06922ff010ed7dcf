/** What came back: receipts and outcomes, each a row of its own under the sender's id. */
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import type { OutcomeTable, ReceiptTable } from './linkage.tables.ts'

export type ReceiptRow = Selectable<ReceiptTable>
export type OutcomeRow = Selectable<OutcomeTable>

export const receiptsOf = (db: Db | Tx, centerId: string, itemId: string): Promise<ReceiptRow[]> =>
  db.selectFrom('disciplineReceipt').selectAll().where('centerId', '=', centerId).where('itemId', '=', itemId).orderBy('at').orderBy('id').execute()
export const outcomesOf = (db: Db | Tx, centerId: string, itemId: string): Promise<OutcomeRow[]> =>
  db.selectFrom('disciplineOutcome').selectAll().where('centerId', '=', centerId).where('itemId', '=', itemId).orderBy('at').orderBy('id').execute()

export const insertReceipt = async (tx: Tx, row: Insertable<ReceiptTable>): Promise<void> => {
  await tx.insertInto('disciplineReceipt').values(row).execute()
}
export const insertOutcome = async (tx: Tx, row: Insertable<OutcomeTable>): Promise<void> => {
  await tx.insertInto('disciplineOutcome').values(row).execute()
}

export type Sum = { recoveredCents: number; persons: number }
export async function sumsOf(db: Db | Tx, centerId: string, itemIds: readonly string[]): Promise<Map<string, Sum>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<Sum & { itemId: string }>`select item_id, sum(recovered_cents)::bigint as recovered_cents, sum(persons)::int as persons from discipline_outcome
    where center_id = ${centerId} and item_id = any(${[...itemIds]}::uuid[]) group by item_id`.execute(db)
  return new Map(rows.map(({ itemId, ...sum }) => [itemId, sum]))
}
