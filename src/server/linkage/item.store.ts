/** 监督事项. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import type { ItemState } from '#domain/linkage/item.ts'
import type { Mark } from '#domain/linkage/choose.ts'
import type { LinkageCondition } from '#domain/profile/linkage.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DisciplineItemTable } from './linkage.tables.ts'

export type Item = Selectable<DisciplineItemTable>
const items = (db: Db | Tx, centerId: string) => db.selectFrom('disciplineItem').selectAll().where('centerId', '=', centerId)

export const findItem = (db: Db | Tx, centerId: string, id: string): Promise<Item | undefined> => items(db, centerId).where('id', '=', id).executeTakeFirst()
/** @throws Refusal not_found */
export async function getItem(db: Db | Tx, centerId: string, id: string): Promise<Item> {
  return (await findItem(db, centerId, id)) ?? notFound()
}
export async function lockItem(tx: Tx, centerId: string, id: string): Promise<Item> {
  return (await items(tx, centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? notFound()
}
function notFound(): never { throw new Refusal('not_found') }

export const saveItem = (tx: Tx, before: Item, change: Updateable<DisciplineItemTable>): Promise<Item> =>
  tx.updateTable('disciplineItem').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

/** A candidate already known gets the newest reasons as long as nobody has decided on it. @returns true: it is new */
export async function proposeItem(tx: Tx, row: Insertable<DisciplineItemTable>): Promise<boolean> {
  const made = await tx.insertInto('disciplineItem').values(row).onConflict((c) => c.columns(['centerId', 'ticketId', 'ruleCode']).doNothing()).executeTakeFirst()
  if (made.numInsertedOrUpdatedRows) return true
  await tx.updateTable('disciplineItem').set({ reasons: row.reasons }).where('centerId', '=', row.centerId).where('ticketId', '=', row.ticketId).where('ruleCode', '=', row.ruleCode).where('state', '=', 'candidate').execute()
  return false
}

export async function addMarks(tx: Tx, centerId: string, ticketId: string, eventId: string, at: number, conditions: readonly LinkageCondition[]): Promise<Mark[]> {
  await tx.insertInto('linkageMark').values(conditions.map((condition) => ({ centerId, ticketId, eventId, condition, at: toDate(at) }))).onConflict((c) => c.doNothing()).execute()
  return tx.selectFrom('linkageMark').select(['condition', 'at']).where('centerId', '=', centerId).where('ticketId', '=', ticketId).execute()
}

const MOST_LISTED = 200
/** What somebody may initiate, or has initiated under the same rules: newest first. */
export function listForInitiator(db: Db, actor: Actor, states: readonly ItemState[]): Promise<Item[]> {
  return items(db, actor.centerId).where('state', 'in', states)
    .where(sql<boolean>`initiator_roles && ${[...actor.roles]}::text[]`)
    .where((eb) => eb.or([eb('initiatorUnitId', 'is', null), eb('initiatorUnitId', '=', actor.unitId)]))
    .orderBy('id', 'desc').limit(MOST_LISTED).execute()
}

type Asked = { state?: ItemState | undefined; class?: string | undefined; after?: string | undefined; limit: number }
export function listPassed(db: Db, centerId: string, { state, class: classCode, after, limit }: Asked): Promise<Item[]> {
  return items(db, centerId).where('passedAt', 'is not', null)
    .$if(state !== undefined, (q) => q.where('state', '=', state!))
    .$if(classCode !== undefined, (q) => q.where('classCode', '=', classCode!))
    .$if(after !== undefined, (q) => q.where('id', '<', after!))
    .orderBy('id', 'desc').limit(limit).execute()
}
