/** 诉求分类模型: trained, compared, in force, retired. The row of a training is also its job. */
import { sql, type Selectable, type Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CategoryModelTable } from './category-model.tables.ts'

export type ModelRow = Selectable<CategoryModelTable>

/** @returns undefined where one waits or trains already */
export async function insertTraining(tx: Tx, ctx: Context, id: string, reason: ModelRow['reason']): Promise<ModelRow | undefined> {
  const { centerId } = ctx.actor
  // Who asks at the same time waits here; the number then goes on without a gap.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`category model ${centerId}`}, 0))`.execute(tx)
  const { rows } = await sql<ModelRow>`insert into category_model (center_id, id, version, state, reason, asked_by, asked_by_name, asked_at)
    select ${centerId}, ${id}::uuid, coalesce((select max(version) from category_model where center_id = ${centerId}), 0) + 1, 'waiting', ${reason}, ${ctx.actor.id}, ${ctx.actor.name}, ${toDate(ctx.now)}
    where not exists (select from category_model where center_id = ${centerId} and state in ('waiting', 'training')) returning *`.execute(tx)
  return rows[0]
}

/** @throws Refusal not_found */
export async function lockModel(tx: Tx, centerId: string, id: string): Promise<ModelRow> {
  const row = await tx.selectFrom('categoryModel').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export async function getModel(db: Db | Tx, centerId: string, id: string): Promise<ModelRow> {
  const row = await db.selectFrom('categoryModel').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const listModels = (db: Db | Tx, centerId: string): Promise<ModelRow[]> =>
  db.selectFrom('categoryModel').selectAll().where('centerId', '=', centerId).orderBy('version', 'desc').limit(50).execute()

export const findActive = (db: Db | Tx, centerId: string): Promise<ModelRow | undefined> =>
  db.selectFrom('categoryModel').selectAll().where('centerId', '=', centerId).where('state', '=', 'active').executeTakeFirst()

export async function readModelBytes(db: Db | Tx, centerId: string, id: string): Promise<Buffer | undefined> {
  return (await db.selectFrom('categoryModelBytes').select('bytes').where('centerId', '=', centerId).where('modelId', '=', id).executeTakeFirst())?.bytes
}

export async function saveModel(tx: Tx, row: Pick<ModelRow, 'centerId' | 'id'>, change: Updateable<CategoryModelTable>): Promise<void> {
  await tx.updateTable('categoryModel').set(change).where('centerId', '=', row.centerId).where('id', '=', row.id).execute()
}

export async function saveModelBytes(tx: Tx, { centerId, id }: Pick<ModelRow, 'centerId' | 'id'>, bytes: Uint8Array): Promise<void> {
  await tx.insertInto('categoryModelBytes').values({ centerId, modelId: id, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    .onConflict((one) => one.columns(['centerId', 'modelId']).doUpdateSet((eb) => ({ bytes: eb.ref('excluded.bytes') }))).execute()
}

/** The oldest training that waits, or whose holder gives no sign of life any more. */
export async function takeTraining(db: Db, holder: string, now: number, leaseMs: number): Promise<ModelRow | undefined> {
  const { rows } = await sql<ModelRow>`update category_model m set state = 'training', held_by = ${holder}::uuid, held_until = ${toDate(now + leaseMs)}, attempts = m.attempts + 1,
      started_at = ${toDate(now)}, step = 'reading', done = 0, total = 0
    where (m.center_id, m.id) in (select c.center_id, c.id from category_model c
      where c.state = 'waiting' or (c.state = 'training' and c.held_until < ${toDate(now)}) order by c.asked_at limit 1 for update skip locked)
    returning m.*`.execute(db)
  return rows[0]
}

/** How far it is, and that it lives. @returns false: stopped, or somebody else's by now */
export async function beatTraining(db: Db, { centerId, id }: ModelRow, holder: string, until: number, progress: { step: NonNullable<ModelRow['step']>; done: number; total: number }): Promise<boolean> {
  const { numAffectedRows } = await sql`update category_model set held_until = ${toDate(until)}, step = ${progress.step}, done = ${progress.done}, total = ${progress.total}
    where center_id = ${centerId} and id = ${id}::uuid and state = 'training' and held_by = ${holder}::uuid`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** Stopped with its process: the next one begins anew at once, and it does not count as an interruption. */
export async function releaseTraining(db: Db, { centerId, id }: ModelRow, holder: string): Promise<void> {
  await sql`update category_model set state = 'waiting', held_by = null, held_until = null, step = null, attempts = attempts - 1
    where center_id = ${centerId} and id = ${id}::uuid and state = 'training' and held_by = ${holder}::uuid`.execute(db)
}

/** The way back is open to the newest few; what older ones were made of stays on the list. */
const KEPT = 10
export async function forgetOldBytes(tx: Tx, centerId: string): Promise<void> {
  await sql`with old as (update category_model set size = 0 where center_id = ${centerId} and id in (
      select id from category_model where center_id = ${centerId} and state in ('compared', 'retired') order by version desc offset ${KEPT}) returning id)
    delete from category_model_bytes where center_id = ${centerId} and model_id in (select id from old)`.execute(tx)
}
