import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/**
 * Two passes a version: a process may go on with the old calendar for two seconds, so what it wrote meanwhile is reckoned again by
 * the next run. Stored as version × 2 − 1 after the first pass, version × 2 after the second.
 */
export const passesOf = (stored: number | undefined, version: number): 0 | 1 | 2 => (stored === version * 2 ? 2 : stored === version * 2 - 1 ? 1 : 0)

export async function reckonedWith(db: Db, centerId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from deadline_calendar where center_id = ${centerId}`.execute(db)
  return rows[0]?.version
}

export async function rememberReckoning(db: Db, centerId: string, version: number, passes: 1 | 2): Promise<void> {
  await sql`insert into deadline_calendar (center_id, version) values (${centerId}, ${version * 2 - 2 + passes}) on conflict (center_id) do update set version = excluded.version`.execute(db)
}
