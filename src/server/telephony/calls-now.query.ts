/** What waits and what came last, as the switch left it a moment ago. */
import { sql } from 'kysely'
import type { CallState } from '#domain/telephony/call.ts'
import { toDate, type Db } from '#platform/database.ts'
import type { Of } from './call-figures.query.ts'
import './telephony.tables.ts'

export type Waiting = { queue: string; count: number; since: number }
export async function waitingByQueue(db: Db, { centerId, source }: Of): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select coalesce(queue, '') as queue, count(*)::int as count, min(offered_at) as since from telephony_call
    where center_id = ${centerId} and source = ${source} and state in ('queued', 'ringing') and state <> 'ended' and direction = 'in' and queue is not null group by 1`.execute(db)
  return rows
}

/** By queue: how many wait, and seconds the first of them has. */
export async function waitingNow(db: Db, centerId: string, now: number): Promise<Record<string, [number, number]>> {
  const { rows } = await sql<Waiting>`select queue, count(*)::int as count, min(offered_at) as since from telephony_call where center_id = ${centerId} and state = 'queued' and queue is not null group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ queue, count, since }) => [queue, [count, Math.max(0, Math.floor((now - since) / 1000))]]))
}

export type LastCall = { id: string; direction: 'in' | 'out'; line: string; queue: string | null; state: CallState; offeredAt: number; answeredAt: number | null; endedAt: number | null }
/** since: calls of another source may fill years before */
export async function lastCalls(db: Db, { centerId, source }: Of, since: number, limit: number): Promise<LastCall[]> {
  const rows = await db.selectFrom('telephonyCall').select(['id', 'direction', 'line', 'queue', 'state', 'offeredAt', 'answeredAt', 'endedAt']).where('centerId', '=', centerId).where('source', '=', source)
    .where('offeredAt', '>=', sql<number>`${toDate(since)}`).orderBy('offeredAt', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, state: row.state as CallState }))
}
