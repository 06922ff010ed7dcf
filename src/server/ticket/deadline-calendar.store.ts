import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

export async function reckonedWith(db: Db, centerId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from deadline_calendar where center_id = ${centerId}`.execute(db)
  return rows[0]?.version
}

export async function rememberReckoning(db: Db, centerId: string, version: number): Promise<void> {
  await sql`insert into deadline_calendar (center_id, version) values (${centerId}, ${version}) on conflict (center_id) do update set version = excluded.version`.execute(db)
}
