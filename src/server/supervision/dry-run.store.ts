/** 试算: the row is the job, as with trainings (decision 0014). */
import { sql, type Selectable } from 'kysely'
import type { Hit } from '#domain/supervision/replay.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DryRunTable } from './clue.tables.ts'
import './clue.tables.ts'

export type DryRunRow = Selectable<DryRunTable>
export type HitRow = { place: number; firedAt: number; why: Record<string, number | string>; ticketIds: string[] }

/** @throws Refusal dry_run_waiting: one at a time in a centre */
export async function insertDryRun(tx: Tx, row: Pick<DryRunRow, 'centerId' | 'id' | 'fromAt' | 'untilAt' | 'askedBy' | 'askedByName' | 'askedAt'> & { rule: object }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dry run ${row.centerId}`}, 0))`.execute(tx)
  const busy = await tx.selectFrom('triggerDryRun').select('id').where('centerId', '=', row.centerId).where('state', 'in', ['waiting', 'running']).executeTakeFirst()
  if (busy) throw new Refusal('dry_run_waiting')
  await tx.insertInto('triggerDryRun').values({ ...row, state: 'waiting', rule: JSON.stringify(row.rule), fromAt: toDate(row.fromAt), untilAt: toDate(row.untilAt), askedAt: toDate(row.askedAt), heldBy: null }).execute()
}

/** @throws Refusal not_found */
export async function getDryRun(db: Db | Tx, centerId: string, id: string): Promise<DryRunRow> {
  const row = await db.selectFrom('triggerDryRun').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const listDryRuns = (db: Db, centerId: string): Promise<DryRunRow[]> =>
  db.selectFrom('triggerDryRun').selectAll().where('centerId', '=', centerId).orderBy('askedAt', 'desc').limit(20).execute()

export const readHits = (db: Db, centerId: string, runId: string, after: number, limit: number): Promise<HitRow[]> =>
  db.selectFrom('triggerDryRunHit').select(['place', 'firedAt', 'why', 'ticketIds']).where('centerId', '=', centerId).where('runId', '=', runId).where('place', '>', after).orderBy('place').limit(limit).execute()

/** The oldest that waits, or whose holder gives no sign of life any more. */
export async function takeDryRun(db: Db, holder: string, now: number, leaseMs: number): Promise<DryRunRow | undefined> {
  const { rows } = await sql<DryRunRow>`update trigger_dry_run r set state = 'running', held_by = ${holder}::uuid, held_until = ${toDate(now + leaseMs)}, attempts = r.attempts + 1, started_at = ${toDate(now)}, done = 0, total = 0, looked_at = 0, fired = 0
    where (r.center_id, r.id) in (select center_id, id from trigger_dry_run
      where state = 'waiting' or (state = 'running' and held_until < ${toDate(now)}) order by asked_at limit 1 for update skip locked) returning r.*`.execute(db)
  return rows[0]
}

/** How far it is, and that it lives. @returns false: stopped, or somebody else's by now */
export async function beatDryRun(db: Db, { centerId, id }: DryRunRow, holder: string, until: number, { done, total, lookedAt, fired }: Pick<DryRunRow, 'done' | 'total' | 'lookedAt' | 'fired'>): Promise<boolean> {
  const { numAffectedRows } = await sql`update trigger_dry_run set held_until = ${toDate(until)}, done = ${done}, total = ${total}, looked_at = ${lookedAt}, fired = ${fired}
    where center_id = ${centerId} and id = ${id}::uuid and state = 'running' and held_by = ${holder}::uuid`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** Stopped with its process: the next one begins anew at once, and it does not count as an interruption. */
export async function releaseDryRun(db: Db, { centerId, id }: DryRunRow, holder: string): Promise<void> {
  await sql`update trigger_dry_run set state = 'waiting', held_by = null, held_until = null, attempts = attempts - 1
    where center_id = ${centerId} and id = ${id}::uuid and state = 'running' and held_by = ${holder}::uuid`.execute(db)
}

/** @returns false: it is over already, or not this holder's */
export async function endDryRun(tx: Db | Tx, { centerId, id }: Pick<DryRunRow, 'centerId' | 'id'>, state: 'done' | 'failed' | 'cancelled', at: number, holder?: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update trigger_dry_run set state = ${state}, finished_at = ${toDate(at)}, held_by = null, held_until = null
    where center_id = ${centerId} and id = ${id}::uuid and state in ('waiting', 'running') and (${holder ?? null}::uuid is null or held_by = ${holder ?? null}::uuid)`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

const HITS_A_STATEMENT = 500
export async function writeHits(tx: Tx, { centerId, id: runId }: Pick<DryRunRow, 'centerId' | 'id'>, hits: readonly Hit[]): Promise<void> {
  for (let i = 0; i < hits.length; i += HITS_A_STATEMENT) {
    await tx.insertInto('triggerDryRunHit').values(hits.slice(i, i + HITS_A_STATEMENT).map(({ at, why, ticketIds }, k) =>
      ({ centerId, runId, place: i + k + 1, firedAt: toDate(at), why: JSON.stringify(why), ticketIds }))).execute()
  }
}

/** The newest twenty are kept. */
export async function forgetOldDryRuns(tx: Tx, centerId: string): Promise<void> {
  await sql`with old as (delete from trigger_dry_run where center_id = ${centerId} and id in (
      select id from trigger_dry_run where center_id = ${centerId} order by asked_at desc offset 20) returning id)
    delete from trigger_dry_run_hit where center_id = ${centerId} and run_id in (select id from old)`.execute(tx)
}
