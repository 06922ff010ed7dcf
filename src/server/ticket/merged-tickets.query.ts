import type { Db, Tx } from '#platform/database.ts'
import './ticket.tables.ts'

/** Tickets that point to this one. */
export const mergedInto = async (db: Db | Tx, centerId: string, ticketId: string): Promise<string[]> =>
  (await db.selectFrom('ticket').select('id').where('centerId', '=', centerId).where('mergedInto', '=', ticketId).orderBy('id').execute()).map(({ id }) => id)
