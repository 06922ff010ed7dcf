import type { Db, Tx } from '#platform/database.ts'

export type TicketName = { id: string; number: string; title: string }
/** Numbers and list titles: nobody's name stands in them. */
export async function ticketNames(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<Map<string, TicketName>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('ticket').select(['id', 'number', 'listTitle as title']).where('centerId', '=', centerId).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
