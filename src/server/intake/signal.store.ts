/** Signals of registered demands: written with the ticket, read by the shift leader. */
import type { Raised } from '#domain/intake/raise-signals.ts'
import { sql } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import './signal.tables.ts'
import '#server/ticket/ticket.tables.ts'

export type RaisedFor = { centerId: string; ticketId: string; at: number; transferred: boolean }

export async function insertSignals(tx: Tx, raised: readonly Raised[], { centerId, ticketId, at, transferred }: RaisedFor): Promise<void> {
  if (raised.length === 0) return
  await send(tx, tx.insertInto('ticketSignal').values(raised.map(({ signal, seen }) => ({
    centerId, ticketId, code: signal.code, level: signal.level, seen, transferred, raisedAt: toDate(at), handledAt: null, handledBy: null,
  }))))
}

/** @returns whether one was still open */
export async function handleSignals(tx: Tx, centerId: string, ticketId: string, by: { id: string; now: number }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('ticketSignal').set({ handledAt: toDate(by.now), handledBy: by.id })
    .where('centerId', '=', centerId).where('ticketId', '=', ticketId).where('handledAt', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Open ones first the unseen, then the newest; @param since older ones nobody looks at */
export function openSignals(db: Db, centerId: string, { since, limit }: { since: number; limit: number }) {
  return db.selectFrom('ticketSignal as s')
    .innerJoin('ticket as t', (join) => join.onRef('t.centerId', '=', 's.centerId').onRef('t.id', '=', 's.ticketId'))
    .select(['s.ticketId', 's.code', 's.level', 's.seen', 's.transferred', 's.raisedAt', 't.number', 't.listTitle', 't.status', 't.urgency'])
    .where('s.centerId', '=', centerId).where('s.handledAt', 'is', null).where(sql<boolean>`s.raised_at >= ${toDate(since)}`)
    .orderBy('s.seen').orderBy('s.raisedAt', 'desc').orderBy('s.ticketId').orderBy('s.level').orderBy('s.code').limit(limit).execute()
}
