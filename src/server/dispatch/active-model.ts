/** The model in force, held in memory; which one that is, is looked up again every second, so a switch needs no restart. */
import { modelOf } from '#domain/category/model-bytes.ts'
import type { CategoryModel } from '#domain/category/model.ts'
import type { Db } from '#platform/database.ts'
import { readModelBytes } from './category-model.store.ts'

export type InForce = { id: string; version: number; model: CategoryModel }

const MAX_AGE_MS = 1_000
type Held = { seenAt: number; inForce: InForce | undefined }
const held = new WeakMap<Db, Map<string, Held>>()

/** undefined: none is trained yet */
export async function modelInForce(db: Db, centerId: string): Promise<InForce | undefined> {
  const ofDatabase = held.get(db) ?? new Map<string, Held>()
  held.set(db, ofDatabase)
  const before = ofDatabase.get(centerId)
  const now = performance.now()
  if (before && now - before.seenAt < MAX_AGE_MS) return before.inForce
  // Whoever asks meanwhile goes on with what is held.
  if (before) before.seenAt = now
  const row = await db.selectFrom('categoryModel').select(['id', 'version']).where('centerId', '=', centerId).where('state', '=', 'active').executeTakeFirst()
  const inForce = row && (row.id === before?.inForce?.id ? before.inForce : await load(db, centerId, row))
  ofDatabase.set(centerId, { seenAt: now, inForce })
  return inForce
}

async function load(db: Db, centerId: string, { id, version }: { id: string; version: number }): Promise<InForce | undefined> {
  const bytes = await readModelBytes(db, centerId, id)
  return bytes && { id, version, model: modelOf(bytes) }
}

/** After a change made here: this process looks again at once. */
export function forgetInForce(db: Db): void {
  held.delete(db)
}
