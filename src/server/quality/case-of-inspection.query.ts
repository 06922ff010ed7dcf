import type { Db, Tx } from '#platform/database.ts'
import './quality.tables.ts'

export async function caseOfInspection(db: Db | Tx, centerId: string, inspectionId: string): Promise<string | null> {
  const row = await db.selectFrom('qualityCase').select('id').where('centerId', '=', centerId).where('inspectionId', '=', inspectionId).executeTakeFirst()
  return row?.id ?? null
}
