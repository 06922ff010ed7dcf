import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Whether events of these types that happened before `until` have not been followed yet. */
export async function isBehind(db: Db | Tx, centerId: string, follower: string, types: readonly string[], until: number): Promise<boolean> {
  const before = new Date(until).toISOString()
  const { rows } = await sql<{ behind: boolean }>`select exists (
      select from event_pending p join event e on e.center_id = p.center_id and e.subject_id = p.subject_id and e.id = p.event_id
      where p.center_id = ${centerId} and e.type = any(${types}) and e.occurred_at < ${before}::timestamptz
    ) or exists (
      select from event_chain c join event e on e.center_id = c.center_id and e.subject_id = c.subject_id and e.id = c.event_id
      where c.center_id = ${centerId} and c.position > coalesce((select position from cursor where center_id = ${centerId} and name = ${follower}), 0)
        and e.type = any(${types}) and e.occurred_at < ${before}::timestamptz
    ) as behind`.execute(db)
  return rows[0]?.behind ?? true
}
