/** 疑难事项 and the tickets under it. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PanelMatterTable } from './panel.tables.ts'

export type PanelMatter = Selectable<PanelMatterTable>

export const findMatter = (db: Db | Tx, centerId: string, id: string): Promise<PanelMatter | undefined> =>
  db.selectFrom('panelMatter').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()

/** @throws Refusal not_found */
export async function getMatter(db: Db | Tx, centerId: string, id: string): Promise<PanelMatter> {
  const matter = await findMatter(db, centerId, id)
  if (!matter) throw new Refusal('not_found')
  return matter
}

/** @throws Refusal not_found */
export async function lockMatter(tx: Tx, centerId: string, id: string): Promise<PanelMatter> {
  const matter = await tx.selectFrom('panelMatter').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!matter) throw new Refusal('not_found')
  return matter
}

export async function insertMatter(tx: Tx, row: Insertable<PanelMatterTable>): Promise<void> {
  await tx.insertInto('panelMatter').values(row).execute()
}

/** Raises the version. Needs the lock. */
export const saveMatter = (tx: Tx, matter: PanelMatter, change: Updateable<PanelMatterTable>): Promise<PanelMatter> =>
  tx.updateTable('panelMatter').set({ ...change, version: matter.version + 1 }).where('centerId', '=', matter.centerId).where('id', '=', matter.id).returningAll().executeTakeFirstOrThrow()

export async function ticketsOfMatter(db: Db | Tx, centerId: string, panelId: string): Promise<string[]> {
  const rows = await db.selectFrom('panelTicket').select('ticketId').where('centerId', '=', centerId).where('panelId', '=', panelId).orderBy('ticketId').execute()
  return rows.map(({ ticketId }) => ticketId)
}

/** The matter a ticket stands under, if any. */
export const matterOfTicket = (tx: Tx, centerId: string, ticketId: string): Promise<{ panelId: string } | undefined> =>
  tx.selectFrom('panelTicket').select('panelId').where('centerId', '=', centerId).where('ticketId', '=', ticketId).executeTakeFirst()

/** @returns false where it stands under a matter already */
export async function putTicket(tx: Tx, centerId: string, panelId: string, ticketId: string): Promise<boolean> {
  const made = await tx.insertInto('panelTicket').values({ centerId, panelId, ticketId }).onConflict((c) => c.doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** @throws Refusal panel_ticket_unknown */
export async function idsOfNumbers(db: Db | Tx, centerId: string, numbers: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(numbers.map((number) => number.trim().toUpperCase()))]
  const rows = wanted.length === 0 ? [] : await db.selectFrom('ticketNumber').select(['number', 'ticketId']).where('centerId', '=', centerId).where('number', 'in', wanted).execute()
  const missing = wanted.find((number) => !rows.some((row) => row.number === number))
  if (missing) throw new Refusal('panel_ticket_unknown', { number: missing })
  return rows.map(({ ticketId }) => ticketId).toSorted()
}

/** On the ledger, their day has come, not marked for that day yet. */
export async function recheckable(db: Db, centerId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from panel_matter where center_id = ${centerId} and state = 'on_ledger' and recheck_on <= ${today}::date and recheck_due_for is distinct from recheck_on order by recheck_on`.execute(db)
  return rows.map(({ id }) => id)
}

export async function addNote(tx: Tx, row: { centerId: string; id: string; panelId: string; kind: 'fact' | 'earlier_answer' | 'position' | 'step'; unitName: string | null; text: string; at: number; byName: string }): Promise<void> {
  await tx.insertInto('panelNote').values({ ...row, at: toDate(row.at) }).execute()
}
