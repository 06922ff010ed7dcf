import type { Db, Tx } from '#platform/database.ts'
import './profile.tables.ts'

export type RuleVersionRow = { id: string; validFrom: number; note: string | null; madeBy: string }

/** Versions of a centre's rules, newest first. */
export async function ruleVersions(db: Db | Tx, centerId: string, limit = 200): Promise<RuleVersionRow[]> {
  return db.selectFrom('profileVersion').select(['id', 'validFrom', 'note', 'madeBy']).where('centerId', '=', centerId)
    .orderBy('sequence', 'desc').limit(limit).execute()
}
