import { sql } from 'kysely'
import { toDate, type Db } from '#platform/database.ts'

/** Whether somebody has been at a screen as this agent lately. */
export async function isAttended(db: Db, userId: string, since: number): Promise<boolean> {
  const { rows } = await sql`select 1 from session where user_id = ${userId} and seen_at > ${toDate(since)} limit 1`.execute(db)
  return rows.length > 0
}

export async function userOfExt(db: Db, centerId: string, ext: string): Promise<string | undefined> {
  const row = await db.selectFrom('telephonySeat').select('userId').where('centerId', '=', centerId).where('ext', '=', ext).executeTakeFirst()
  return row?.userId
}
