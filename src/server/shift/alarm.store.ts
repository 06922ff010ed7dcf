/** 缺岗警报, and the load measured. */
import { sql } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './shift.tables.ts'

export type Alarm = { id: string; halfHour: number; raisedAt: number }
export const openAlarms = (db: Db | Tx, centerId: string): Promise<Alarm[]> =>
  db.selectFrom('shiftAlarm').select(['id', 'halfHour', 'raisedAt']).where('centerId', '=', centerId).where('endedAt', 'is', null).orderBy('halfHour').execute()
/** @returns false where it stands already */
export async function raiseAlarm(tx: Tx, centerId: string, id: string, halfHour: number, at: number): Promise<boolean> {
  const made = await sql`insert into shift_alarm (center_id, id, half_hour, raised_at) values (${centerId}, ${id}, ${toDate(halfHour)}, ${toDate(at)}) on conflict (center_id, half_hour) where ended_at is null do nothing`.execute(tx)
  return made.numAffectedRows === 1n
}
export async function endAlarm(tx: Tx, centerId: string, id: string, at: number, covered: boolean): Promise<boolean> {
  const done = await tx.updateTable('shiftAlarm').set({ endedAt: toDate(at), covered }).where('centerId', '=', centerId).where('id', '=', id).where('endedAt', 'is', null).executeTakeFirst()
  return done.numUpdatedRows === 1n
}
export const loadBetween = (db: Db | Tx, centerId: string, from: string, before: string): Promise<{ day: string; half: number; count: number }[]> =>
  db.selectFrom('shiftLoad').select(['day', 'half', 'count']).where('centerId', '=', centerId).where('day', '>=', from).where('day', '<', before).execute()
