import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import './ticket.tables.ts'

const MOST = 50

/** Units with the most work open now, first the one with most. */
export async function busiestUnits(db: Db): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`select unit_id from work_item where unit_id is not null group by unit_id order by count(*) desc, unit_id limit ${MOST}`.execute(db)
  return rows.map(({ unitId }) => unitId)
}
