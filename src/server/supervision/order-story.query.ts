import type { Selectable } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { OrderEntryTable, StepTable } from './supervision.tables.ts'

/** 经过 of an order: its rungs and what happened on them. */
export async function orderStory(db: Db, centerId: string, orderId: string): Promise<{ steps: Selectable<StepTable>[]; entries: Selectable<OrderEntryTable>[] }> {
  const [steps, entries] = await Promise.all([
    db.selectFrom('supervisionStep').selectAll().where('centerId', '=', centerId).where('orderId', '=', orderId).orderBy('no').execute(),
    db.selectFrom('supervisionEntry').selectAll().where('centerId', '=', centerId).where('orderId', '=', orderId).orderBy('id').execute(),
  ])
  return { steps, entries }
}
