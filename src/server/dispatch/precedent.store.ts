import { sql, type Insertable, type Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PrecedentTable } from './dispatch.tables.ts'

export type Precedent = Selectable<PrecedentTable>

export const insertPrecedent = (tx: Tx, row: Insertable<PrecedentTable>): Promise<Precedent> =>
  tx.insertInto('dispatchPrecedent').values(row).returningAll().executeTakeFirstOrThrow()

/** @returns the precedent that no longer holds @throws Refusal not_found */
export async function endPrecedent(tx: Tx, ctx: Context, id: string, reason: string): Promise<Precedent> {
  const row = await tx.updateTable('dispatchPrecedent').set({ withdrawnAt: toDate(ctx.now), withdrawnByName: ctx.actor.name, withdrawnReason: reason })
    .where('centerId', '=', ctx.actor.centerId).where('id', '=', id).where('withdrawnAt', 'is', null).returningAll().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export async function hasPrecedent(tx: Tx, centerId: string, assignmentId: string): Promise<boolean> {
  const row = await tx.selectFrom('dispatchPrecedent').select('id').where('centerId', '=', centerId).where('assignmentId', '=', assignmentId).where('withdrawnAt', 'is', null).executeTakeFirst()
  return row !== undefined
}

type Asked = { text: string; ticketId?: string; id?: string; after?: string; limit: number }
/** Newest first. */
export function listPrecedents(db: Db, centerId: string, { text, ticketId, id, after, limit }: Asked): Promise<Precedent[]> {
  const like = `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return db.selectFrom('dispatchPrecedent').selectAll().where('centerId', '=', centerId)
    .$if(ticketId !== undefined, (q) => q.where('ticketId', '=', ticketId ?? ''))
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .$if(text.trim() !== '', (q) => q.where((eb) => eb.or([eb('reason', 'like', like), eb('basis', 'like', like), sql<boolean>`array_to_string(words, ' ') like ${like}`])))
    .$if(after !== undefined, (q) => q.where('id', '<', after ?? ''))
    .orderBy('id', 'desc').limit(limit).execute()
}
