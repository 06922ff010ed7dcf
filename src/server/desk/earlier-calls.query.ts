import { sql } from 'kysely'
import type { Call } from '#domain/telephony/call.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import { toDate, type Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { phoneBlind } from '#server/ticket/requester.store.ts'
import '#server/telephony/telephony.tables.ts'

const MOST = 20

/** Calls of this number before that one, the latest first. */
export async function earlierCalls(db: Db, keys: Keys, centerId: string, { number, before }: { number: string; before: Call }): Promise<Call[]> {
  const rows = await db.selectFrom('telephonyCall').select(['body', 'outcome']).where('centerId', '=', centerId).where('numberBlind', '=', phoneBlind(keys, number)).where('id', '<>', before.id)
    .where(sql<boolean>`offered_at <= ${toDate(before.offeredAt)}`).orderBy('offeredAt', 'desc').orderBy('id', 'desc').limit(MOST).execute()
  return rows.map(({ body, outcome }) => ({ ...(body as unknown as Call), ...(outcome === null ? {} : { outcome: outcome as CallOutcome }) }))
}
