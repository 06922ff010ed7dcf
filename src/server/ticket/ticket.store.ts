/** Reads and writes the aggregate: the ticket, its assignments, its work items. Every move saves through here. */
import { CompiledQuery } from 'kysely'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Db, Tx } from '#platform/database.ts'
import { assignmentRow, ticketOf, ticketRow, workRows } from './ticket.rows.ts'
import { INSERT_TICKET, SAVE_TICKET } from './ticket.sql.ts'
import './ticket.tables.ts'

const LISTED_ASSIGNMENTS = ['assignedAt', 'id'] as const

/** First statement of every move: the row is ours until the commit. @throws Refusal not_found */
export async function lockTicket(tx: Tx, centerId: string, id: string): Promise<Ticket> {
  const row = await tx.selectFrom('ticket').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return ticketOf(row, await assignmentsOf(tx, centerId, id))
}

export async function getTicket(db: Db | Tx, centerId: string, id: string): Promise<Ticket> {
  const [row, assignments] = await Promise.all([
    db.selectFrom('ticket').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst(),
    assignmentsOf(db, centerId, id),
  ])
  if (!row) throw new Refusal('not_found')
  return ticketOf(row, assignments)
}

const assignmentsOf = (db: Db | Tx, centerId: string, ticketId: string) => {
  const query = db.selectFrom('assignment').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId)
  return LISTED_ASSIGNMENTS.reduce((q, column) => q.orderBy(column), query).execute()
}

/** One statement: the ticket, the assignments that changed, and its work items made equal to what the domain derives. */
export async function saveTicket(tx: Tx, before: Ticket, after: Ticket): Promise<void> {
  const known = new Map(before.assignments.map((a) => [a.id, a]))
  const changed = after.assignments.filter((a) => known.get(a.id) !== a)
  await tx.executeQuery(CompiledQuery.raw(SAVE_TICKET, [
    after.centerId, after.id, JSON.stringify(ticketRow(after)), JSON.stringify(changed.map((a) => assignmentRow(after, a))), JSON.stringify(workRows(after)),
  ]))
}

export async function insertTicket(tx: Tx, ticket: Ticket, more: { queryCode: string; isGenerated: boolean }): Promise<void> {
  const row = { ...ticketRow(ticket), query_code: more.queryCode, is_generated: more.isGenerated }
  await tx.executeQuery(CompiledQuery.raw(INSERT_TICKET, [ticket.centerId, ticket.id, JSON.stringify(row), '[]', JSON.stringify(workRows(ticket))]))
}

/** Taken last in the transaction: its row is locked only until the commit. */
export async function nextSerial(tx: Tx, centerId: string, day: string): Promise<number> {
  const { last } = await tx.insertInto('ticketNumberSeries').values({ centerId, day, last: 1 })
    .onConflict((c) => c.columns(['centerId', 'day']).doUpdateSet((eb) => ({ last: eb('ticketNumberSeries.last', '+', 1) })))
    .returning('last').executeTakeFirstOrThrow()
  return last
}

export const findTicketByNumber = (db: Db | Tx, centerId: string, number: string): Promise<string | undefined> =>
  db.selectFrom('ticketNumber').select('ticketId').where('centerId', '=', centerId).where('number', '=', number).executeTakeFirst().then((row) => row?.ticketId)

/** Children merged into a ticket, ascending (the order locks are taken in). */
export const childrenOf = (db: Db | Tx, centerId: string, parentId: string): Promise<{ id: string }[]> =>
  db.selectFrom('ticket').select('id').where('centerId', '=', centerId).where('mergedInto', '=', parentId).where('status', '=', 'merged').orderBy('id').execute()

export const queryCodeOf = (db: Db | Tx, ticket: Pick<Ticket, 'centerId' | 'id'>): Promise<string> =>
  db.selectFrom('ticket').select('queryCode').where('centerId', '=', ticket.centerId).where('id', '=', ticket.id).executeTakeFirstOrThrow().then((row) => row.queryCode)
