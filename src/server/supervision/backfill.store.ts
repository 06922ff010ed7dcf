/** 补立义务 of tickets from before duties were kept: which come next, and how far it is. */
import { sql, type Selectable } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { BackfillTable } from './obligation.tables.ts'

export type Backfill = Selectable<BackfillTable>

export async function beginBackfill(db: Db, centerId: string, now: number): Promise<Backfill> {
  await db.insertInto('obligationBackfill').values({ centerId, startedAt: toDate(now) }).onConflict((c) => c.doNothing()).execute()
  return db.selectFrom('obligationBackfill').selectAll().where('centerId', '=', centerId).executeTakeFirstOrThrow()
}

/** Open ones, and those closed since; in the order of their ids, so that a run broken off goes on where it was. */
export async function ticketsToFold(db: Db, centerId: string, { after, since, limit }: { after: string | null; since: number; limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ticket where center_id = ${centerId} and (${after}::uuid is null or id > ${after}::uuid) and (closed_at is null or closed_at >= ${toDate(since)}) order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export const countCases = async (tx: Tx, centerId: string, ticketId: string): Promise<number> =>
  Number((await tx.selectFrom('obligationCase').select((eb) => eb.fn.countAll().as('n')).where('centerId', '=', centerId).where('ticketId', '=', ticketId).executeTakeFirstOrThrow()).n)

/** Two runs at once count a stretch once: who comes second finds the mark moved and leaves it. */
export async function saveBackfill(db: Db, before: Backfill, { after, looked, opened, finishedAt }: { after: string | null; looked: number; opened: number; finishedAt?: number }): Promise<Backfill | undefined> {
  return db.updateTable('obligationBackfill').set({ afterTicket: after, lookedAt: before.lookedAt + looked, opened: before.opened + opened, finishedAt: finishedAt === undefined ? null : toDate(finishedAt) })
    .where('centerId', '=', before.centerId).where('finishedAt', 'is', null).where(sql<boolean>`after_ticket is not distinct from ${before.afterTicket}::uuid`).returningAll().executeTakeFirst()
}
