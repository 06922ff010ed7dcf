import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'

/** Everything the order covers, the ticket that told of it included. */
export async function orderTicketIds(tx: Tx, centerId: string, orderId: string, toldOf: string): Promise<string[]> {
  const { rows } = await sql<{ ticketId: string }>`select ticket_id from supervision_order_ticket where center_id = ${centerId} and order_id::text = ${orderId}`.execute(tx)
  return [...new Set([toldOf, ...rows.map(({ ticketId }) => ticketId)])].toSorted()
}
