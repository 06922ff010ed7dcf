import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { takenBetween } from './session-taken.query.ts'

/** One leader, one place at a time: plans of a centre are made one after another. @throws Refusal leader_day_taken */
export async function requireFree(tx: Tx, centerId: string, leader: { leaderId?: string | null | undefined; leaderName: string }, span: { startsAt: number; endsAt: number }, except?: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`leader_session ${centerId}`}, 0))`.execute(tx)
  if (await takenBetween(tx, centerId, leader, span, except)) throw new Refusal('leader_day_taken')
}
