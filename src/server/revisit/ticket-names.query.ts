import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** What a list shows of tickets: the title with the requester cut out. */
export type TicketName = { id: string; number: string; title: string; kind: string }
export async function ticketNames(db: Db, centerId: string, ids: readonly string[]): Promise<Map<string, TicketName>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('ticket').select(['id', 'number', 'listTitle as title', 'kind']).where('centerId', '=', centerId).where(sql<boolean>`id = any(${[...ids]}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
