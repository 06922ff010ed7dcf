/** 义务件 of one ticket, kept exactly as folding its events gives them. */
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ObligationCaseTable } from './obligation.tables.ts'

export type StoredCase = Selectable<ObligationCaseTable>
export type CaseRow = Insertable<ObligationCaseTable>

/** First statement of whatever changes cases of a ticket: who comes second sees what the first one did. */
export const lockCases = (tx: Tx, centerId: string, ticketId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations ${centerId} ${ticketId}`}, 0))`.execute(tx)

/** @throws Refusal not_found */
export async function getCase(db: Db | Tx, centerId: string, id: string): Promise<StoredCase> {
  const row = await db.selectFrom('obligationCase').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** The version of the rules the ticket was accepted under; undefined: no such ticket. */
export async function ruleVersionOf(tx: Tx, centerId: string, ticketId: string): Promise<string | undefined> {
  return (await tx.selectFrom('ticket').select('ruleVersion').where('centerId', '=', centerId).where('id', '=', ticketId).executeTakeFirst())?.ruleVersion
}

const COLUMNS = [
  'code', 'name', 'base', 'duty', 'key', 'round', 'state', 'openedAt', 'dueAt', 'groundEventId', 'unitPath', 'unreachedAt', 'unreachedEventId', 'dischargedAt', 'dischargedEventId', 'dischargedBy', 'dischargedHow',
  'orderId', 'exemptedAt', 'exemptedEventId', 'exemptedBy', 'withdrawnAt', 'withdrawnEventId',
] as const satisfies (keyof CaseRow)[]

/** These and no others are the ticket's cases from now on. */
export async function replaceCases(tx: Tx, centerId: string, ticketId: string, rows: readonly CaseRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await send(tx, sql`delete from obligation_case where center_id = ${centerId} and ticket_id = ${ticketId} and not id = any(${ids}::uuid[])`.compile(tx))
  if (rows.length === 0) return
  await send(tx, tx.insertInto('obligationCase').values([...rows])
    .onConflict((c) => c.columns(['centerId', 'ticketId', 'id']).doUpdateSet((eb) => Object.fromEntries(COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])))))
}
