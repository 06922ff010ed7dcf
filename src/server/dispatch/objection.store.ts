import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ObjectionTable } from './dispatch.tables.ts'

export type Objection = Selectable<ObjectionTable>

/** @throws Refusal not_found */
export async function lockObjection(tx: Tx, centerId: string, id: string): Promise<Objection> {
  const row = await tx.selectFrom('dispatchObjection').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const insertObjection = (tx: Tx, row: Insertable<ObjectionTable>): Promise<Objection> =>
  tx.insertInto('dispatchObjection').values(row).returningAll().executeTakeFirstOrThrow()

export const saveObjection = (tx: Tx, before: Objection, change: Updateable<ObjectionTable>): Promise<Objection> =>
  tx.updateTable('dispatchObjection').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

export async function hasOpenObjection(tx: Tx, centerId: string, assignmentId: string): Promise<boolean> {
  const row = await tx.selectFrom('dispatchObjection').select('id').where('centerId', '=', centerId).where('assignmentId', '=', assignmentId).where('state', 'in', ['filed', 'reviewing']).executeTakeFirst()
  return row !== undefined
}

type Asked = { states: readonly Objection['state'][]; ticketId?: string; unitId?: string; after?: string; limit: number }
/** Newest first. `unitId`: only those a unit filed or that point to it. */
export function listObjections(db: Db, { actor }: Context, { states, ticketId, unitId, after, limit }: Asked): Promise<Objection[]> {
  return db.selectFrom('dispatchObjection').selectAll().where('centerId', '=', actor.centerId).where('state', 'in', states)
    .$if(ticketId !== undefined, (q) => q.where('ticketId', '=', ticketId ?? ''))
    .$if(unitId !== undefined, (q) => q.where((eb) => eb.or([eb('unitId', '=', unitId ?? ''), eb('suggestedUnitId', '=', unitId ?? '')])))
    .$if(after !== undefined, (q) => q.where('id', '<', after ?? ''))
    .orderBy('id', 'desc').limit(limit).execute()
}
