/** 换班与交接. */
import { sql, type Selectable } from 'kysely'
import type { SwapState } from '#domain/shift/swap-life.ts'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './shift.tables.ts'

export type Swap = Selectable<Tables['shiftSwap']> & { startsAt: number; day: string; templateName: string; askerName: string; askedName: string; otherDay: string | null; otherTemplateName: string | null }
const SWAP = sql`s.*, d.starts_at, d.day, t.name as template_name, a.name as asker_name, b.name as asked_name, o.day as other_day, ot.name as other_template_name
  from shift_swap s join shift_duty d on d.center_id = s.center_id and d.id = s.duty_id join shift_template t on t.center_id = d.center_id and t.id = d.template_id join app_user a on a.id = s.asker_id join app_user b on b.id = s.asked_id
  left join shift_duty o on o.center_id = s.center_id and o.id = s.other_duty_id left join shift_template ot on ot.center_id = o.center_id and ot.id = o.template_id`

/** @throws Refusal not_found */
export async function lockSwap(tx: Tx, centerId: string, id: string): Promise<Swap> {
  const { rows: [row] } = await sql<Swap>`select ${SWAP} where s.center_id = ${centerId} and s.id = ${id} for no key update of s`.execute(tx)
  if (!row) throw new Refusal('not_found')
  return row
}
/** Of the week, and those still asked. */
export async function swapsBetween(db: Db | Tx, centerId: string, from: string, to: string): Promise<Swap[]> {
  const { rows } = await sql<Swap>`select ${SWAP} where s.center_id = ${centerId} and d.day >= ${from}::date and d.day <= ${to}::date order by s.state = 'asked' desc, d.starts_at, s.id limit 300`.execute(db)
  return rows
}
/** @returns false where that duty is being asked for already */
export async function insertSwap(tx: Tx, row: { centerId: string; id: string; dutyId: string; askerId: string; askedId: string; otherDutyId: string | null; reason: string; at: number }): Promise<boolean> {
  const { at, ...rest } = row
  const made = await sql`insert into shift_swap (center_id, id, duty_id, asker_id, asked_id, other_duty_id, reason, state, asked_at)
    values (${rest.centerId}, ${rest.id}, ${rest.dutyId}, ${rest.askerId}, ${rest.askedId}, ${rest.otherDutyId}::uuid, ${rest.reason}, 'asked', ${toDate(at)}) on conflict (center_id, duty_id) where state = 'asked' do nothing`.execute(tx)
  return made.numAffectedRows === 1n
}
export async function saveSwap(tx: Tx, centerId: string, id: string, state: SwapState, at: number): Promise<void> {
  await tx.updateTable('shiftSwap').set({ state, decidedAt: toDate(at) }).where('centerId', '=', centerId).where('id', '=', id).execute()
}
/** Duties that leave the plan, or have begun, take their open swaps with them. */
export async function lapseSwaps(tx: Tx, centerId: string, at: number, dutyId?: string): Promise<number> {
  const done = await sql`update shift_swap s set state = 'lapsed', decided_at = ${toDate(at)} from shift_duty d where s.center_id = ${centerId} and s.state = 'asked' and d.center_id = s.center_id and d.id = s.duty_id
    and ${dutyId ? sql`(s.duty_id = ${dutyId} or s.other_duty_id = ${dutyId})` : sql`d.starts_at <= ${toDate(at)}`}`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

export type Note = Selectable<Tables['shiftNote']> & { templateName: string }
const NOTE = sql`n.*, t.name as template_name from shift_note n join shift_template t on t.center_id = n.center_id and t.id = n.template_id`
/** Of these days, and whatever older one nobody has confirmed. */
export async function notesBetween(db: Db | Tx, centerId: string, from: string, to: string): Promise<Note[]> {
  const { rows } = await sql<Note>`select ${NOTE} where n.center_id = ${centerId} and n.day <= ${to}::date and (n.day >= ${from}::date or n.confirmed_at is null) order by n.ends_at desc limit 100`.execute(db)
  return rows
}
export async function findNote(tx: Tx, centerId: string, of: { id: string } | { day: string; templateId: string }): Promise<Note | undefined> {
  const { rows: [row] } = await sql<Note>`select ${NOTE} where n.center_id = ${centerId} and ${'id' in of ? sql`n.id = ${of.id}` : sql`n.day = ${of.day}::date and n.template_id = ${of.templateId}`} for no key update of n`.execute(tx)
  return row
}
export async function saveNoteRow(tx: Tx, row: { centerId: string; id: string; day: string; templateId: string; endsAt: number; text: string; at: number; by: string; byName: string }): Promise<void> {
  const { text, byName } = row
  const writtenAt = toDate(row.at)
  await tx.insertInto('shiftNote').values({ centerId: row.centerId, id: row.id, day: row.day, templateId: row.templateId, endsAt: toDate(row.endsAt), text, writtenAt, writtenBy: row.by, writtenByName: byName })
    .onConflict((c) => c.columns(['centerId', 'day', 'templateId']).doUpdateSet({ text, writtenAt, writtenBy: row.by, writtenByName: byName })).execute()
}
export async function confirmNoteRow(tx: Tx, centerId: string, id: string, at: number, byName: string): Promise<void> {
  await tx.updateTable('shiftNote').set({ confirmedAt: toDate(at), confirmedByName: byName }).where('centerId', '=', centerId).where('id', '=', id).execute()
}
