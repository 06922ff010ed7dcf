/** 抽样方案 and the draws made by them. */
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { QualityPlanTable } from './quality.tables.ts'
import './quality.tables.ts'

export type Plan = Selectable<QualityPlanTable>
export type Draw = { planId: string; periodDay: string; population: number; drawn: number; inspected: number; drawnAt: number; drawnByName: string }

export const listPlans = (db: Db | Tx, centerId: string): Promise<Plan[]> =>
  db.selectFrom('qualityPlan').selectAll().where('centerId', '=', centerId).orderBy('id').execute()

/** @throws Refusal not_found */
export async function lockPlan(tx: Tx, centerId: string, id: string): Promise<Plan> {
  const row = await tx.selectFrom('qualityPlan').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const insertPlan = (tx: Tx, row: Insertable<QualityPlanTable>): Promise<Plan> => tx.insertInto('qualityPlan').values(row).returningAll().executeTakeFirstOrThrow()

export const savePlanRow = (tx: Tx, before: Plan, change: Partial<Insertable<QualityPlanTable>>): Promise<Plan> =>
  tx.updateTable('qualityPlan').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

export const findDraw = (tx: Tx, centerId: string, planId: string, periodDay: string): Promise<{ population: number; drawn: number } | undefined> =>
  tx.selectFrom('qualityDraw').select(['population', 'drawn']).where('centerId', '=', centerId).where('planId', '=', planId).where('periodDay', '=', periodDay).executeTakeFirst()

export async function insertDraw(tx: Tx, ctx: Context, planId: string, periodDay: string, { population, drawn }: { population: number; drawn: number }): Promise<void> {
  await tx.insertInto('qualityDraw').values({ centerId: ctx.actor.centerId, planId, periodDay, population, drawn, drawnAt: toDate(ctx.now), drawnByName: ctx.actor.name }).execute()
}

/** The latest draws of each plan, with how many of the drawn are inspected by now. */
export async function drawsOf(db: Db | Tx, centerId: string, planIds: readonly string[], each: number): Promise<Draw[]> {
  const { rows } = await sql<Draw>`select d.plan_id, d.period_day, d.population, d.drawn, d.drawn_at, d.drawn_by_name,
      (select count(*)::int from quality_inspection i where i.center_id = d.center_id and i.plan_id = d.plan_id and i.period_day = d.period_day and i.state <> 'open') as inspected
    from (select *, row_number() over (partition by plan_id order by period_day desc) as place from quality_draw where center_id = ${centerId} and plan_id = any(${[...planIds]}::uuid[])) d
    where d.place <= ${each} order by d.plan_id, d.period_day desc`.execute(db)
  return rows
}

/** Tickets other plans' draws hold already are no reason not to draw: one plan and period never holds one twice. */
export async function drawnInPeriod(tx: Tx, centerId: string, planId: string, periodDay: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('qualityInspection').select('ticketId').where('centerId', '=', centerId).where('planId', '=', planId).where('periodDay', '=', periodDay).execute()
  return new Set(rows.map(({ ticketId }) => ticketId))
}

/** Who inspects, and what already waits for each. */
export async function inspectorsOf(tx: Tx, centerId: string): Promise<{ id: string; name: string; unitId: string; load: number }[]> {
  const { rows } = await sql<{ id: string; name: string; unitId: string; load: number }>`select u.id, u.name, u.unit_id, (select count(*)::int from quality_inspection i where i.center_id = u.center_id and i.state = 'open' and i.inspector_id = u.id) as load
    from app_user u where u.center_id = ${centerId} and u.active and 'inspector' = any(u.roles) order by u.id`.execute(tx)
  return rows
}
