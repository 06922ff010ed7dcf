/** 班次与当班. The plan of a centre is changed by one at a time. */
import { sql, type Selectable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './shift.tables.ts'

export type Template = Selectable<Tables['shiftTemplate']>
export type DutyRow = Selectable<Tables['shiftDuty']> & { userName: string; templateName: string; onLeave: boolean }

export async function lockPlan(tx: Tx, centerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shift_plan ${centerId}`}, 0))`.execute(tx)
}
export const templatesOf = (db: Db | Tx, centerId: string): Promise<Template[]> =>
  db.selectFrom('shiftTemplate').selectAll().where('centerId', '=', centerId).orderBy('fromTime').orderBy('id').execute()
/** @throws Refusal shift_template_unknown */
export async function getTemplate(db: Db | Tx, centerId: string, id: string): Promise<Template> {
  const row = await db.selectFrom('shiftTemplate').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('shift_template_unknown')
  return row
}
export async function saveTemplateRow(tx: Tx, row: Template): Promise<void> {
  const { name, fromTime, toTime, active } = row
  await tx.insertInto('shiftTemplate').values(row).onConflict((c) => c.columns(['centerId', 'id']).doUpdateSet({ name, fromTime, toTime, active })).execute()
}

/** Leave counts by the local day the duty belongs to. */
const DUTY = sql`d.*, u.name as user_name, t.name as template_name, exists (select from shift_leave l where l.center_id = d.center_id and l.user_id = d.user_id and d.day between l.from_day and l.to_day) as on_leave
  from shift_duty d join app_user u on u.id = d.user_id join shift_template t on t.center_id = d.center_id and t.id = d.template_id`
/** All that touch the span. */
export async function dutiesBetween(db: Db | Tx, centerId: string, from: number, to: number): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`select ${DUTY} where d.center_id = ${centerId} and d.ends_at > ${toDate(from)} and d.starts_at < ${toDate(to)} order by d.starts_at, u.name, d.id`.execute(db)
  return rows
}
/** @throws Refusal not_found */
export async function getDuty(db: Db | Tx, centerId: string, id: string): Promise<DutyRow> {
  const { rows: [row] } = await sql<DutyRow>`select ${DUTY} where d.center_id = ${centerId} and d.id = ${id}`.execute(db)
  if (!row) throw new Refusal('not_found')
  return row
}
export async function insertDuty(tx: Tx, row: { centerId: string; id: string; day: string; templateId: string; userId: string; startsAt: number; endsAt: number }): Promise<void> {
  await tx.insertInto('shiftDuty').values({ ...row, startsAt: toDate(row.startsAt), endsAt: toDate(row.endsAt), version: 1 }).execute()
}
export async function deleteDuty(tx: Tx, centerId: string, id: string): Promise<void> {
  await tx.deleteFrom('shiftDuty').where('centerId', '=', centerId).where('id', '=', id).execute()
}
export async function giveDuty(tx: Tx, centerId: string, id: string, userId: string): Promise<void> {
  await tx.updateTable('shiftDuty').set((eb) => ({ userId, version: eb('version', '+', 1) })).where('centerId', '=', centerId).where('id', '=', id).execute()
}
export type Clash = 'shift_overlap' | 'shift_on_leave'
/** Why somebody cannot take a duty; duties that leave in the same stroke do not count. */
export async function clashOf(tx: Tx, centerId: string, userId: string, duty: { day: string; startsAt: number; endsAt: number }, except: readonly string[] = []): Promise<Clash | undefined> {
  const { rows: [row] } = await sql<{ overlap: boolean; leave: boolean }>`select exists (select from shift_duty where center_id = ${centerId} and user_id = ${userId} and starts_at < ${toDate(duty.endsAt)} and ends_at > ${toDate(duty.startsAt)} and not id = any(${[...except]}::uuid[])) as overlap,
    exists (select from shift_leave where center_id = ${centerId} and user_id = ${userId} and ${duty.day}::date between from_day and to_day) as leave`.execute(tx)
  return row?.leave ? 'shift_on_leave' : row?.overlap ? 'shift_overlap' : undefined
}
export type Leave = Selectable<Tables['shiftLeave']> & { userName: string }
export async function leaveBetween(db: Db | Tx, centerId: string, from: string, to: string): Promise<Leave[]> {
  const { rows } = await sql<Leave>`select l.*, u.name as user_name from shift_leave l join app_user u on u.id = l.user_id where l.center_id = ${centerId} and l.to_day >= ${from}::date and l.from_day <= ${to}::date order by l.from_day, u.name`.execute(db)
  return rows
}
export async function insertLeave(tx: Tx, row: Selectable<Tables['shiftLeave']>): Promise<void> {
  await tx.insertInto('shiftLeave').values(row).execute()
}
export type FrontPerson = { id: string; name: string }
/** Who can be put on a shift. */
export async function frontPeople(db: Db | Tx, centerId: string): Promise<FrontPerson[]> {
  const { rows } = await sql<FrontPerson>`select id, name from app_user where center_id = ${centerId} and active and roles && array['agent', 'shift_leader'] order by name, id limit 3000`.execute(db)
  return rows
}
