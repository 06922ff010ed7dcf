/** 收藏, 有用没用. */
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import './knowledge.tables.ts'

export async function keepFavourite(tx: Tx, ctx: Context, entryId: string, on: boolean): Promise<void> {
  const { centerId, id: userId } = ctx.actor
  await (on ? tx.insertInto('knowledgeFavourite').values({ centerId, userId, entryId, at: toDate(ctx.now) }).onConflict((c) => c.doNothing()).execute()
    : tx.deleteFrom('knowledgeFavourite').where('centerId', '=', centerId).where('userId', '=', userId).where('entryId', '=', entryId).execute())
}

/** The entry's row must be locked. @returns the counts after it */
export async function saveJudgement(tx: Tx, ctx: Context, entryId: string, useful: boolean): Promise<{ usefulCount: number; uselessCount: number }> {
  const { centerId, id: userId } = ctx.actor
  await tx.insertInto('knowledgeJudgement').values({ centerId, entryId, userId, useful, at: toDate(ctx.now) })
    .onConflict((c) => c.columns(['centerId', 'entryId', 'userId']).doUpdateSet({ useful, at: toDate(ctx.now) })).execute()
  const { rows: [counts] } = await sql<{ usefulCount: number; uselessCount: number }>`update knowledge_entry e set useful_count = n.useful, useless_count = n.useless
    from (select count(*) filter (where useful)::int as useful, count(*) filter (where not useful)::int as useless from knowledge_judgement where center_id = ${centerId} and entry_id = ${entryId}) n
    where e.center_id = ${centerId} and e.id = ${entryId} returning e.useful_count, e.useless_count`.execute(tx)
  return counts!
}
