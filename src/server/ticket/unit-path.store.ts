import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'

/** Replaces the leading part of every path below it. Rare, so it may read whole tables. */
export async function moveUnitPaths(tx: Tx, centerId: string, before: string, after: string): Promise<void> {
  for (const table of ['assignment', 'work_item', 'attachment']) {
    await sql`update ${sql.table(table)} set unit_path = ${after} || substr(unit_path, ${before.length + 1})
      where center_id = ${centerId} and starts_with(unit_path, ${before})`.execute(tx)
  }
}
