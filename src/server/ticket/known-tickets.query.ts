import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** Which of these tickets exist. */
export async function knownTickets(db: Db, centerId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ticket where center_id = ${centerId} and id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}
