import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { RevisitSampleTable } from './revisit.tables.ts'

export type Sample = Selectable<RevisitSampleTable>

/** false: this ticket was drawn before; it is asked once, however often it is closed. */
export async function insertSample(tx: Tx, row: Insertable<RevisitSampleTable>): Promise<boolean> {
  const made = await tx.insertInto('revisitSample').values(row).onConflict((c) => c.doNothing()).returning('ticketId').executeTakeFirst()
  return made !== undefined
}

/** @throws Refusal not_found, sample_done, conflict */
export async function requireOpenSample(tx: Tx, ctx: Context, ticketId: string, version: number): Promise<Sample> {
  const row = await tx.selectFrom('revisitSample').selectAll().where('centerId', '=', ctx.actor.centerId).where('ticketId', '=', ticketId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.state !== 'open') throw new Refusal('sample_done')
  if (row.version !== version) throw new Refusal('conflict', { version: row.version })
  return row
}

export const saveSample = (tx: Tx, before: Sample, change: Updateable<RevisitSampleTable>): Promise<Sample> =>
  tx.updateTable('revisitSample').set({ ...change, version: before.version + 1 }).where('centerId', '=', before.centerId).where('ticketId', '=', before.ticketId).returningAll().executeTakeFirstOrThrow()

const MOST = 200
const later = (now: number) => sql<boolean>`(not_before is not null and not_before > ${toDate(now)})`
export function listSamples(db: Db, centerId: string, tab: 'due' | 'later' | 'done', now: number): Promise<Sample[]> {
  const query = db.selectFrom('revisitSample').selectAll().where('centerId', '=', centerId).limit(MOST)
  if (tab === 'done') return query.where('state', '<>', 'open').orderBy('doneAt', 'desc').execute()
  return query.where('state', '=', 'open').where(tab === 'later' ? later(now) : sql<boolean>`not ${later(now)}`).orderBy('dueAt').orderBy('ticketId').execute()
}

export async function countSamples(db: Db, centerId: string, now: number): Promise<{ due: number; later: number; done: number }> {
  return db.selectFrom('revisitSample').where('centerId', '=', centerId).select([
    sql<number>`count(*) filter (where state = 'open' and not ${later(now)})::int`.as('due'), sql<number>`count(*) filter (where state = 'open' and ${later(now)})::int`.as('later'),
    sql<number>`count(*) filter (where state <> 'open')::int`.as('done'),
  ]).executeTakeFirstOrThrow()
}
