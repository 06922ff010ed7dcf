import { sql } from 'kysely'
import { toDate, type Tx } from '#platform/database.ts'

/** Whether the leader (by account, else by name) sits in another session that overlaps. */
export async function takenBetween(tx: Tx, centerId: string, { leaderId, leaderName }: { leaderId?: string | null | undefined; leaderName: string }, { startsAt, endsAt }: { startsAt: number; endsAt: number }, except?: string): Promise<boolean> {
  const { rows } = await sql`select from leader_session where center_id = ${centerId} and state <> 'cancelled' and starts_at < ${toDate(endsAt)}::timestamptz and ends_at > ${toDate(startsAt)}::timestamptz
    ${leaderId ? sql`and leader_id = ${leaderId}` : sql`and leader_id is null and leader_name = ${leaderName}`} ${except ? sql`and id <> ${except}` : sql``} limit 1`.execute(tx)
  return rows.length > 0
}
