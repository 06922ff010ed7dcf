import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './knowledge.tables.ts'

/** false: this run of the season was called already */
export async function insertCall(tx: Tx, ctx: Context, id: string, season: string, seasonFrom: string): Promise<boolean> {
  const made = await tx.insertInto('knowledgeSeasonCall').values({ centerId: ctx.actor.centerId, id, season, seasonFrom, calledAt: toDate(ctx.now) })
    .onConflict((c) => c.columns(['centerId', 'season', 'seasonFrom']).doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export type Call = { season: string; seasonFrom: string; calledAt: number }
export const callsSince = (db: Db, centerId: string, from: string): Promise<Call[]> =>
  db.selectFrom('knowledgeSeasonCall').select(['season', 'seasonFrom', 'calledAt']).where('centerId', '=', centerId).where('seasonFrom', '>=', from).execute()
