/** 不规范件 with its steps and files. */
import { sql } from 'kysely'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { OPEN_CASE, type CaseState } from '#domain/quality/case-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import type { QualityCaseTable } from './quality.tables.ts'
import './quality.tables.ts'

export type Case = Selectable<QualityCaseTable>

/** @throws Refusal not_found */
export async function lockCase(tx: Tx, centerId: string, id: string): Promise<Case> {
  const row = await tx.selectFrom('qualityCase').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
export async function getCase(db: Db | Tx, centerId: string, id: string): Promise<Case> {
  const row = await db.selectFrom('qualityCase').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
export const insertCase = (tx: Tx, row: Insertable<QualityCaseTable>): Promise<Case> => tx.insertInto('qualityCase').values(row).returningAll().executeTakeFirstOrThrow()
export const saveCase = (tx: Tx, before: Case, change: Updateable<QualityCaseTable>): Promise<Case> =>
  tx.updateTable('qualityCase').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

/** Two people who report the same at once open one. */
export async function hasOpenCase(tx: Tx, centerId: string, ticketId: string, unitId: string, reason: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`case ${centerId} ${ticketId} ${unitId} ${reason}`}, 0))`.execute(tx)
  return (await tx.selectFrom('qualityCase').select('id').where('centerId', '=', centerId).where('ticketId', '=', ticketId).where('unitId', '=', unitId).where('reason', '=', reason).where('state', 'in', [...OPEN_CASE]).executeTakeFirst()) !== undefined
}

export async function addStep(tx: Tx, ctx: Context, caseId: string, move: string, text: string): Promise<void> {
  await tx.insertInto('qualityCaseStep').values({ centerId: ctx.actor.centerId, caseId, id: newId(), move, text, byName: ctx.actor.name, at: toDate(ctx.now) }).execute()
}
export const stepsOf = (db: Db | Tx, centerId: string, caseIds: readonly string[]) =>
  db.selectFrom('qualityCaseStep').selectAll().where('centerId', '=', centerId).where('caseId', 'in', [...caseIds, '00000000-0000-0000-0000-000000000000']).orderBy('id').execute()

type Asked = { states: readonly CaseState[]; ticketId?: string; /** of a unit: its own and those below it */ under?: string; after?: string; limit: number }
export function listCaseRows(db: Db, centerId: string, { states, ticketId, under, after, limit }: Asked): Promise<Case[]> {
  return scoped(db, centerId, under).selectAll().where('state', 'in', [...states])
    .$if(ticketId !== undefined, (q) => q.where('ticketId', '=', ticketId!))
    .$if(after !== undefined, (q) => q.where('id', '<', after!))
    .orderBy('id', 'desc').limit(limit).execute()
}
export async function countCases(db: Db, centerId: string, under: string | undefined, now: number): Promise<{ open: number; overdue: number }> {
  const { rows: [row] } = await sql<{ open: number; overdue: number }>`select count(*)::int as open, count(*) filter (where state <> 'submitted' and due_at < ${toDate(now)})::int as overdue
    from quality_case where center_id = ${centerId} and state = any(${[...OPEN_CASE]}) and unit_path like ${prefix(under ?? '')}`.execute(db)
  return row ?? { open: 0, overdue: 0 }
}
const scoped = (db: Db, centerId: string, under: string | undefined) =>
  db.selectFrom('qualityCase').where('centerId', '=', centerId).$if(under !== undefined, (q) => q.where('unitPath', 'like', prefix(under ?? '')))
const prefix = (path: string) => `${path.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

export type CaseFile = Selectable<Tables['qualityFile']>
export const filesOf = (db: Db | Tx, centerId: string, caseIds: readonly string[]): Promise<CaseFile[]> =>
  db.selectFrom('qualityFile').selectAll().where('centerId', '=', centerId).where('caseId', 'in', [...caseIds, '00000000-0000-0000-0000-000000000000']).orderBy('id').execute()
export const insertFile = async (tx: Tx, row: Insertable<Tables['qualityFile']>): Promise<void> => { await tx.insertInto('qualityFile').values(row).execute() }
export async function getFile(db: Db, centerId: string, id: string): Promise<CaseFile> {
  const row = await db.selectFrom('qualityFile').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
