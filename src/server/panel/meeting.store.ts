/** 研判会 and its agenda. Whoever needs both locks the meeting before its matters. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tx, Tables } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './panel.tables.ts'

export type Meeting = Selectable<Tables['panelMeeting']>
export type AgendaRow = Selectable<Tables['panelAgenda']>

/** @throws Refusal not_found */
export async function getMeeting(db: Db | Tx, centerId: string, id: string): Promise<Meeting> {
  const meeting = await db.selectFrom('panelMeeting').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!meeting) throw new Refusal('not_found')
  return meeting
}
/** @throws Refusal not_found */
export async function lockMeeting(tx: Tx, centerId: string, id: string): Promise<Meeting> {
  const meeting = await tx.selectFrom('panelMeeting').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!meeting) throw new Refusal('not_found')
  return meeting
}
export async function insertMeeting(tx: Tx, row: Insertable<Tables['panelMeeting']>): Promise<void> {
  await tx.insertInto('panelMeeting').values(row).execute()
}
export async function saveMeeting(tx: Tx, meeting: Meeting, change: Updateable<Tables['panelMeeting']>): Promise<void> {
  await tx.updateTable('panelMeeting').set({ ...change, version: meeting.version + 1 }).where('centerId', '=', meeting.centerId).where('id', '=', meeting.id).execute()
}
export const agendaOf = (db: Db | Tx, centerId: string, meetingId: string): Promise<AgendaRow[]> =>
  db.selectFrom('panelAgenda').selectAll().where('centerId', '=', centerId).where('meetingId', '=', meetingId).orderBy('position').execute()

export async function addToAgenda(tx: Tx, row: Insertable<Tables['panelAgenda']>): Promise<void> {
  await tx.insertInto('panelAgenda').values(row).execute()
}
export async function takeOffAgenda(tx: Tx, centerId: string, meetingId: string, panelId: string): Promise<void> {
  await tx.deleteFrom('panelAgenda').where('centerId', '=', centerId).where('meetingId', '=', meetingId).where('panelId', '=', panelId).where('resolution', 'is', null).execute()
}
export async function resolveAgenda(tx: Tx, centerId: string, meetingId: string, panelId: string, change: Updateable<Tables['panelAgenda']>): Promise<void> {
  await tx.updateTable('panelAgenda').set(change).where('centerId', '=', centerId).where('meetingId', '=', meetingId).where('panelId', '=', panelId).execute()
}
