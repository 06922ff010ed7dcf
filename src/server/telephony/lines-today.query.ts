import { sql } from 'kysely'
import { toDate, type Db } from '#platform/database.ts'
import './telephony.tables.ts'

export type LineCount = { line: string; offered: number; answered: number; missed: number }
/** Calls that came in since then, by the line that was dialled; "" where the number is in no register. */
export async function callsByLine(db: Db, centerId: string, since: number): Promise<LineCount[]> {
  const { rows } = await sql<LineCount>`select line, count(*)::int as offered, count(answered_at)::int as answered, count(*) filter (where ended_at is not null and answered_at is null)::int as missed
    from telephony_call where center_id = ${centerId} and direction = 'in' and offered_at >= ${toDate(since)} group by line`.execute(db)
  return rows
}
