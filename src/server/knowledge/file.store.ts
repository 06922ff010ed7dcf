/** Files that entries name as documents. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './knowledge.tables.ts'

export type EntryFile = { id: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; uploadedAt: Date; uploadedBy: string }

export async function insertFile(tx: Tx, centerId: string, file: EntryFile): Promise<void> {
  await tx.insertInto('knowledgeFile').values({ centerId, ...file }).execute()
}

/** @throws Refusal not_found */
export async function getFile(db: Db | Tx, centerId: string, id: string): Promise<EntryFile> {
  const file = await db.selectFrom('knowledgeFile').select(['id', 'name', 'mediaType', 'bytes', 'sm3', 'keySealed', 'uploadedAt', 'uploadedBy']).where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!file) throw new Refusal('not_found')
  return file
}

/** Those of the ids that are kept here. */
export async function knownFiles(tx: Tx, centerId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return (await tx.selectFrom('knowledgeFile').select('id').where('centerId', '=', centerId).where('id', 'in', [...ids]).execute()).map(({ id }) => id)
}

/** The centre in which this is a document of a published public entry in force that day. */
export async function publicCenterOf(db: Db, reference: string, centers: readonly { centerId: string; today: string }[]): Promise<string | undefined> {
  for (const { centerId, today } of centers) {
    const { rows } = await sql`select from knowledge_entry where center_id = ${centerId} and status = 'published' and audience = 'public' and documents::jsonb @> ${JSON.stringify([{ reference }])}::jsonb
      and (valid_from is null or valid_from <= ${today}::date) and (valid_to is null or valid_to >= ${today}::date) limit 1`.execute(db)
    if (rows.length > 0) return centerId
  }
  return undefined
}
