import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** Tickets still moving: each has a work item, or waits merged under a parent that has one. */
export async function countRunningTickets(db: Db, centerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct ticket_id)::int as n from work_item where center_id = ${centerId}`.execute(db)
  return rows[0]?.n ?? 0
}
