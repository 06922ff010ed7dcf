/** 纠错. */
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './knowledge.tables.ts'

export type Correction = {
  id: string; entryId: string; question: string; unitName: string; unitPath: string; ticketId: string | null; text: string; state: 'open' | 'accepted' | 'refused' | 'done'
  filedBy: string; filedByName: string; filedAt: number; dueAt: number; decidedByName: string | null; decidedAt: number | null; reason: string | null; doneAt: number | null
}
const COLUMNS = sql.raw(`c.id, c.entry_id, e.question, coalesce(u.short_name, u.name) as unit_name, u.path as unit_path, c.ticket_id, c.text, c.state,
  c.filed_by, c.filed_by_name, c.filed_at, c.due_at, c.decided_by_name, c.decided_at, c.reason, c.done_at
  from knowledge_correction c join knowledge_entry e on e.center_id = c.center_id and e.id = c.entry_id join unit u on u.id = e.unit_id`)

export async function insertCorrection(tx: Tx, ctx: Context, given: Pick<Correction, 'id' | 'entryId' | 'ticketId' | 'text' | 'dueAt'>): Promise<void> {
  await tx.insertInto('knowledgeCorrection').values({
    centerId: ctx.actor.centerId, ...given, state: 'open', filedBy: ctx.actor.id, filedByName: ctx.actor.name, filedAt: toDate(ctx.now), dueAt: toDate(given.dueAt),
    decidedByName: null, reason: null, doneNumber: null,
  }).execute()
}

/** @throws Refusal not_found */
export async function lockCorrection(tx: Tx, centerId: string, id: string): Promise<Correction> {
  const { rows } = await sql<Correction>`select ${COLUMNS} where c.center_id = ${centerId} and c.id = ${id} for no key update of c`.execute(tx)
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

export async function decideCorrection(tx: Tx, ctx: Context, id: string, state: 'accepted' | 'refused', reason: string | null): Promise<void> {
  await tx.updateTable('knowledgeCorrection').set({ state, reason, decidedByName: ctx.actor.name, decidedAt: toDate(ctx.now) })
    .where('centerId', '=', ctx.actor.centerId).where('id', '=', id).execute()
}

/** Accepted ones of an entry are done once the next version is in force. */
export async function doneCorrections(tx: Tx, ctx: Context, entryId: string, number: number): Promise<{ id: string; onTime: boolean }[]> {
  const { rows } = await sql<{ id: string; onTime: boolean }>`update knowledge_correction set state = 'done', done_at = ${toDate(ctx.now)}::timestamptz, done_number = ${number}
    where center_id = ${ctx.actor.centerId} and entry_id = ${entryId} and state = 'accepted' returning id, due_at >= done_at as on_time`.execute(tx)
  return rows
}

export type CorrectionsAsked = { centerId: string; filedBy?: string; /** of entries of units below this path; undefined: any */ unitPath?: string; entryId?: string; pending?: boolean; limit: number }
/** Open ones by what is due first, then the newest. */
export async function listCorrections(db: Db | Tx, asked: CorrectionsAsked): Promise<Correction[]> {
  const { rows } = await sql<Correction>`select ${COLUMNS} where c.center_id = ${asked.centerId}
    ${asked.filedBy === undefined ? sql`` : sql`and c.filed_by = ${asked.filedBy}`}
    ${asked.unitPath === undefined ? sql`` : sql`and starts_with(u.path, ${asked.unitPath})`}
    ${asked.entryId === undefined ? sql`` : sql`and c.entry_id = ${asked.entryId}`}
    ${asked.pending ? sql`and c.state in ('open', 'accepted')` : sql``}
    order by c.state in ('open', 'accepted') desc, case when c.state in ('open', 'accepted') then c.due_at end, c.filed_at desc limit ${asked.limit}`.execute(db)
  return rows
}
