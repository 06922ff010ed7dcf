/** 案卷: opinions of expert units, files. */
import { sql, type Insertable, type Selectable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './panel.tables.ts'

export type Opinion = Selectable<Tables['panelOpinion']> & { title: string }
export type PanelFile = Selectable<Tables['panelFile']>
type Note = Selectable<Tables['panelNote']>

export const notesOf = (db: Db | Tx, centerId: string, panelId: string): Promise<Note[]> =>
  db.selectFrom('panelNote').selectAll().where('centerId', '=', centerId).where('panelId', '=', panelId).orderBy('id').execute()

const OPINION = sql`o.*, m.title from panel_opinion o join panel_matter m on m.center_id = o.center_id and m.id = o.panel_id`
export async function opinionsOf(db: Db | Tx, centerId: string, panelId: string): Promise<Opinion[]> {
  return (await sql<Opinion>`select ${OPINION} where o.center_id = ${centerId} and o.panel_id = ${panelId} order by o.id`.execute(db)).rows
}
/** Not given yet, of units below a path; all of them for those who see the whole centre. */
export async function opinionsOwed(db: Db | Tx, centerId: string, unitPath: string): Promise<Opinion[]> {
  return (await sql<Opinion>`select ${OPINION} where o.center_id = ${centerId} and o.answered_at is null and starts_with(o.unit_path, ${unitPath}) order by o.due_on, o.id limit 200`.execute(db)).rows
}
/** @throws Refusal not_found */
export async function lockOpinion(tx: Tx, centerId: string, id: string): Promise<Opinion> {
  const { rows: [row] } = await sql<Opinion>`select ${OPINION} where o.center_id = ${centerId} and o.id = ${id} for no key update of o`.execute(tx)
  if (!row) throw new Refusal('not_found')
  return row
}
export async function insertOpinion(tx: Tx, row: Insertable<Tables['panelOpinion']>): Promise<void> {
  await tx.insertInto('panelOpinion').values(row).execute()
}
export async function saveAnswer(tx: Tx, centerId: string, id: string, answer: string, at: number, byName: string): Promise<void> {
  await tx.updateTable('panelOpinion').set({ answer, answeredAt: toDate(at), answeredByName: byName }).where('centerId', '=', centerId).where('id', '=', id).execute()
}
export async function unitsAsked(db: Db | Tx, centerId: string, panelId: string): Promise<string[]> {
  return (await db.selectFrom('panelOpinion').select('unitPath').where('centerId', '=', centerId).where('panelId', '=', panelId).execute()).map(({ unitPath }) => unitPath)
}

export async function insertFile(tx: Tx, row: Insertable<Tables['panelFile']>): Promise<void> {
  await tx.insertInto('panelFile').values(row).execute()
}
export const filesOf = (db: Db | Tx, centerId: string, of: { panelId: string } | { meetingId: string }): Promise<PanelFile[]> =>
  db.selectFrom('panelFile').selectAll().where('centerId', '=', centerId).where('panelId' in of ? 'panelId' : 'meetingId', '=', 'panelId' in of ? of.panelId : of.meetingId).orderBy('id').execute()
/** @throws Refusal not_found */
export async function getFile(db: Db | Tx, centerId: string, id: string): Promise<PanelFile> {
  const row = await db.selectFrom('panelFile').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
