import { sql } from 'kysely'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Inspection as Life } from '#domain/quality/inspection-life.ts'
import type { Mark, Result } from '#domain/quality/score.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { QualityInspectionTable } from './quality.tables.ts'
import './quality.tables.ts'

export type Inspection = Selectable<QualityInspectionTable>

export const lifeOf = (row: Inspection): Life => ({ ...row, by: row.byIds, appealed: row.appealedAt !== null })

/** @throws Refusal not_found */
export async function getInspection(db: Db | Tx, centerId: string, id: string): Promise<Inspection> {
  const row = await db.selectFrom('qualityInspection').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
/** @throws Refusal not_found */
export async function lockInspection(tx: Tx, centerId: string, id: string): Promise<Inspection> {
  const row = await tx.selectFrom('qualityInspection').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export async function insertInspections(tx: Tx, rows: readonly Insertable<QualityInspectionTable>[]): Promise<number> {
  if (rows.length === 0) return 0
  const made = await tx.insertInto('qualityInspection').values([...rows]).onConflict((c) => c.columns(['centerId', 'planId', 'periodDay', 'ticketId']).where('planId', 'is not', null).doNothing()).returning('id').execute()
  return made.length
}

export const saveInspection = (tx: Tx, before: Inspection, change: Updateable<QualityInspectionTable>): Promise<Inspection> =>
  tx.updateTable('qualityInspection').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

export async function hasOpenInspection(tx: Tx, centerId: string, ticketId: string, kind: Inspection['kind']): Promise<boolean> {
  // One at a time asks and inserts: two inspectors who open the same ticket at once would both find none.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inspection ${centerId} ${ticketId} ${kind}`}, 0))`.execute(tx)
  return (await tx.selectFrom('qualityInspection').select('id').where('centerId', '=', centerId).where('ticketId', '=', ticketId).where('kind', '=', kind).where('state', '=', 'open').executeTakeFirst()) !== undefined
}

export type GivenScore = { inspectionId: string; round: number; sheetCode: string; sheetNumber: number; marks: Mark[]; remark: string; score: number; fullScore: number; result: Result; byName: string; at: number }
export async function insertScore(tx: Tx, ctx: Context, { marks, at: _, byName: __, ...given }: GivenScore): Promise<void> {
  await tx.insertInto('qualityScore').values({ centerId: ctx.actor.centerId, ...given, marks: JSON.stringify(marks), byId: ctx.actor.id, byName: ctx.actor.name, at: toDate(ctx.now) }).execute()
}
export async function scoresOf(db: Db | Tx, centerId: string, inspectionId: string): Promise<GivenScore[]> {
  const rows = await db.selectFrom('qualityScore').selectAll().where('centerId', '=', centerId).where('inspectionId', '=', inspectionId).orderBy('round').execute()
  return rows.map((row) => ({ ...row, score: Number(row.score), fullScore: Number(row.fullScore) }))
}

const STATES = { open: ['open'], done: ['scored', 'decided'], appealed: ['appealed'], all: ['open', 'scored', 'appealed', 'decided'] } as const
type Asked = { state: keyof typeof STATES; inspectorId?: string; agentId?: string; ticketId?: string; after?: string; limit: number }
/** Open and appealed: oldest first, the work that waits; else newest first. */
export function listInspectionRows(db: Db, centerId: string, { state, inspectorId, agentId, ticketId, after, limit }: Asked): Promise<Inspection[]> {
  const waits = state === 'open' || state === 'appealed'
  return db.selectFrom('qualityInspection').selectAll().where('centerId', '=', centerId).where('state', 'in', [...STATES[state]])
    .$if(inspectorId !== undefined, (q) => q.where((eb) => eb.or([eb('inspectorId', '=', inspectorId!), ...(state === 'open' ? [eb('inspectorId', 'is', null)] : [])])))
    .$if(agentId !== undefined, (q) => q.where('agentId', '=', agentId!))
    .$if(ticketId !== undefined, (q) => q.where('ticketId', '=', ticketId!))
    .$if(after !== undefined, (q) => q.where('id', waits ? '>' : '<', after!))
    .orderBy('id', waits ? 'asc' : 'desc').limit(limit).execute()
}
