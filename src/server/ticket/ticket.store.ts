/** Reads and writes the aggregate: the ticket, its assignments, its work items. Every move saves through here. */
import { CompiledQuery, sql } from 'kysely'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Db, Tx } from '#platform/database.ts'
import { ask, send } from '#platform/pipelining.ts'
import { assignmentRow, ticketOf, ticketRow, workRows } from './ticket.rows.ts'
import { INSERT_TICKET, SAVE_TICKET } from './ticket.sql.ts'
import './ticket.tables.ts'

const LISTED_ASSIGNMENTS = ['assignedAt', 'id'] as const

/** First statement of every move: the row is ours until the commit. @throws Refusal not_found */
export async function lockTicket(tx: Tx, centerId: string, id: string): Promise<Ticket> {
  return together(tx, ticketQuery(tx, centerId, id).forNoKeyUpdate(), centerId, id)
}

export async function getTicket(db: Db | Tx, centerId: string, id: string): Promise<Ticket> {
  if (db.isTransaction) return together(db as Tx, ticketQuery(db, centerId, id), centerId, id)
  const [row, assignments] = await Promise.all([ticketQuery(db, centerId, id).executeTakeFirst(), assignmentsOf(db, centerId, id)])
  if (!row) throw new Refusal('not_found')
  return ticketOf(row, assignments)
}

const ticketQuery = (db: Db | Tx, centerId: string, id: string) => db.selectFrom('ticket').selectAll().where('centerId', '=', centerId).where('id', '=', id)

/** One round trip; the assignments are read after the lock is held. */
async function together(tx: Tx, query: ReturnType<typeof ticketQuery>, centerId: string, id: string): Promise<Ticket> {
  const rows = await ask(tx, query)
  const assignments = await assignmentsOf(tx, centerId, id)
  const [row] = await rows()
  if (!row) throw new Refusal('not_found')
  return ticketOf(row, assignments)
}

/** Those that exist, without a lock. */
export async function getTickets(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<Ticket[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('ticket').selectAll().where('centerId', '=', centerId).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
  const query = db.selectFrom('assignment').selectAll().where('centerId', '=', centerId).where(sql<boolean>`ticket_id = any(${ids}::uuid[])`)
  const parts = Map.groupBy(await LISTED_ASSIGNMENTS.reduce((q, column) => q.orderBy(column), query).execute(), (part) => part.ticketId)
  return rows.map((row) => ticketOf(row, parts.get(row.id) ?? []))
}

const assignmentsOf = (db: Db | Tx, centerId: string, ticketId: string) => {
  const query = db.selectFrom('assignment').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId)
  return LISTED_ASSIGNMENTS.reduce((q, column) => q.orderBy(column), query).execute()
}

/** One statement: the ticket, the assignments that changed, and its work items made equal to what the domain derives. */
export async function saveTicket(tx: Tx, before: Ticket, after: Ticket): Promise<void> {
  const known = new Map(before.assignments.map((a) => [a.id, a]))
  const changed = after.assignments.filter((a) => known.get(a.id) !== a)
  await send(tx, CompiledQuery.raw(SAVE_TICKET, [
    after.centerId, after.id, JSON.stringify(ticketRow(after)), JSON.stringify(changed.map((a) => assignmentRow(after, a))), JSON.stringify(workRows(after)),
  ]))
}

export async function insertTicket(tx: Tx, ticket: Ticket, more: { queryCode: string; isGenerated: boolean }): Promise<void> {
  const row = { ...ticketRow(ticket), query_code: more.queryCode, is_generated: more.isGenerated }
  await send(tx, CompiledQuery.raw(INSERT_TICKET, [ticket.centerId, ticket.id, JSON.stringify(row), '[]', JSON.stringify(workRows(ticket))]))
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

/** Travels with the next statement. */
export async function askQueryCode(tx: Tx, centerId: string, id: string): Promise<() => Promise<string>> {
  const rows = await ask(tx, tx.selectFrom('ticket').select('queryCode').where('centerId', '=', centerId).where('id', '=', id))
  return async () => (await rows())[0]!.queryCode
}
