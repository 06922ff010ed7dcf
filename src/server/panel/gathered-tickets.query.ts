import type { Tx } from '#platform/database.ts'
import '#server/matter/matter.tables.ts'

/** Tickets the gathering of same matters has put together. */
export async function ticketsOfGathered(tx: Tx, centerId: string, matterId: string): Promise<string[]> {
  const rows = await tx.selectFrom('matterTicket').select('ticketId').where('centerId', '=', centerId).where('matterId', '=', matterId).orderBy('ticketId').limit(500).execute()
  return rows.map(({ ticketId }) => ticketId)
}
