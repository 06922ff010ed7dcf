import { sql } from 'kysely'
import type { Db } from './database.ts'

/** How many events of each type these subjects have, most first. */
export async function countEvents(db: Db, centerId: string, subjectIds: readonly string[]): Promise<{ type: string; n: number }[]> {
  const { rows } = await sql<{ type: string; n: number }>`select type, count(*)::int as n from event
    where center_id = ${centerId} and subject_id = any(${[...subjectIds]}::uuid[]) group by type order by n desc, type`.execute(db)
  return rows
}
