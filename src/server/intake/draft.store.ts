/** Drafts of one user, newest first. */
import type { Actor } from '#domain/people/actor.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import './draft.tables.ts'

export type Draft = { id: string; data: Record<string, unknown>; savedAt: number }

/** Beyond this many the oldest go: nobody finds the 21st. */
export const MOST_DRAFTS = 20

export async function listDrafts(db: Db | Tx, keys: Keys, { centerId, id: userId }: Actor): Promise<Draft[]> {
  const rows = await db.selectFrom('draft').select(['id', 'dataSealed', 'savedAt'])
    .where('centerId', '=', centerId).where('userId', '=', userId).orderBy('savedAt', 'desc').orderBy('id').limit(MOST_DRAFTS).execute()
  return rows.map(({ id, dataSealed, savedAt }) => ({ id, savedAt, data: JSON.parse(keys.open(dataSealed)) as Record<string, unknown> }))
}

export async function putDraft(tx: Tx, keys: Keys, { centerId, id: userId }: Actor, draft: Draft): Promise<void> {
  const row = { dataSealed: keys.seal(JSON.stringify(draft.data)), savedAt: toDate(draft.savedAt) }
  await tx.insertInto('draft').values({ centerId, userId, id: draft.id, ...row })
    .onConflict((c) => c.columns(['centerId', 'userId', 'id']).doUpdateSet(row)).execute()
  await tx.deleteFrom('draft').where('centerId', '=', centerId).where('userId', '=', userId)
    .where('id', 'not in', tx.selectFrom('draft').select('id').where('centerId', '=', centerId).where('userId', '=', userId).orderBy('savedAt', 'desc').orderBy('id').limit(MOST_DRAFTS))
    .execute()
}

export const deleteDraft = (tx: Tx, { centerId, id: userId }: Actor, id: string): Promise<unknown> =>
  tx.deleteFrom('draft').where('centerId', '=', centerId).where('userId', '=', userId).where('id', '=', id).execute()
