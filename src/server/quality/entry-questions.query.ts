import type { Db, Tx } from '#platform/database.ts'

/** Knowledge entries a course names, as far as they are in force. */
export async function entryQuestions(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<{ id: string; question: string }[]> {
  if (ids.length === 0) return []
  return db.selectFrom('knowledgeEntry').select(['id', 'question']).where('centerId', '=', centerId).where('id', 'in', [...new Set(ids)]).where('status', '=', 'published').execute()
}
