/** What was said in single events, opened: for whoever may read it. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import type { Keys } from './keys.ts'

/** By event id. */
export async function openBodies(db: Db | Tx, keys: Keys, centerId: string, events: readonly { subjectId: string; eventId: string }[]): Promise<Map<string, Record<string, unknown>>> {
  if (events.length === 0) return new Map()
  const { rows } = await sql<{ eventId: string; bytes: Buffer }>`select b.event_id, b.bytes from event_body b
    join unnest(${events.map((e) => e.subjectId)}::uuid[], ${events.map((e) => e.eventId)}::uuid[]) as asked (subject_id, event_id) using (subject_id, event_id) where b.center_id = ${centerId}`.execute(db)
  return new Map(rows.map(({ eventId, bytes }) => [eventId, JSON.parse(keys.open(bytes)) as Record<string, unknown>]))
}
