import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { APPEAL_STATES, EXCLUSION_STATES } from '#domain/assessment/claim.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AppealTable, ExclusionTable } from './assessment.tables.ts'

export type Exclusion = Selectable<ExclusionTable>
export type Appeal = Selectable<AppealTable>

/** @throws Refusal not_found */
export async function lockExclusion(tx: Tx, centerId: string, id: string): Promise<Exclusion> {
  const row = await tx.selectFrom('assessmentExclusion').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
/** @throws Refusal not_found */
export async function lockAppeal(tx: Tx, centerId: string, id: string): Promise<Appeal> {
  const row = await tx.selectFrom('assessmentAppeal').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** @returns undefined where the same is asked or granted already */
export const insertExclusion = (tx: Tx, row: Insertable<ExclusionTable>): Promise<Exclusion | undefined> =>
  tx.insertInto('assessmentExclusion').values(row).onConflict((at) => at.doNothing()).returningAll().executeTakeFirst()
export const insertAppeal = (tx: Tx, row: Insertable<AppealTable>): Promise<Appeal | undefined> =>
  tx.insertInto('assessmentAppeal').values(row).onConflict((at) => at.doNothing()).returningAll().executeTakeFirst()

export const saveExclusion = (tx: Tx, before: Exclusion, change: Updateable<ExclusionTable>): Promise<Exclusion> =>
  tx.updateTable('assessmentExclusion').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()
export const saveAppeal = (tx: Tx, before: Appeal, change: Updateable<AppealTable>): Promise<Appeal> =>
  tx.updateTable('assessmentAppeal').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

export type ClaimsAsked = { state: 'open' | 'decided' | 'all'; unitId?: string; after?: string; limit: number }
const statesOf = <S extends string>(all: readonly S[], open: S, state: ClaimsAsked['state']): S[] => all.filter((one) => (state === 'all' ? true : (one === open) === (state === 'open')))

/** Newest first. */
export const listExclusions = (db: Db, centerId: string, { state, unitId, after, limit }: ClaimsAsked): Promise<Exclusion[]> =>
  db.selectFrom('assessmentExclusion').selectAll().where('centerId', '=', centerId).where('state', 'in', statesOf(EXCLUSION_STATES, 'applied', state))
    .$if(unitId !== undefined, (q) => q.where('unitId', '=', unitId ?? '')).$if(after !== undefined, (q) => q.where('id', '<', after ?? '')).orderBy('id', 'desc').limit(limit).execute()
export const listAppeals = (db: Db, centerId: string, { state, unitId, after, limit }: ClaimsAsked): Promise<Appeal[]> =>
  db.selectFrom('assessmentAppeal').selectAll().where('centerId', '=', centerId).where('state', 'in', statesOf(APPEAL_STATES, 'filed', state))
    .$if(unitId !== undefined, (q) => q.where('unitId', '=', unitId ?? '')).$if(after !== undefined, (q) => q.where('id', '<', after ?? '')).orderBy('id', 'desc').limit(limit).execute()

/** Which of these tickets are counted for the unit at all: in the frozen month where one is named, else now. */
export async function countedFor(tx: Tx, centerId: string, unitId: string, ticketIds: readonly string[], frozen?: string): Promise<Set<string>> {
  const from = frozen === undefined ? sql`assessment_fact f` : sql`(select * from assessment_frozen_fact where month = ${frozen}) f`
  const { rows } = await sql<{ ticketId: string }>`select distinct ticket_id from ${from} where f.center_id = ${centerId} and f.unit_id = ${unitId} and f.ticket_id = any(${ticketIds}::uuid[])`.execute(tx)
  return new Set(rows.map(({ ticketId }) => ticketId))
}

/** What was asked last about each of these tickets for their units. */
export async function exclusionsOf(db: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<Exclusion[]> {
  if (ticketIds.length === 0) return []
  return db.selectFrom('assessmentExclusion').selectAll().where('centerId', '=', centerId).where('ticketId', 'in', ticketIds).where('state', '!=', 'withdrawn').orderBy('id').execute()
}

export const ticketNames = async (db: Db | Tx, centerId: string, ids: readonly string[]): Promise<Map<string, { id: string; number: string; title: string }>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('ticket').select(['id', 'number', 'listTitle as title']).where('centerId', '=', centerId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
