/** Calls newest first, by their rows; the number stays sealed until somebody may see it masked. */
import { sql } from 'kysely'
import type { CallOutcome, CallRow, CallSource } from '#domain/telephony/call-row.ts'
import type { Call } from '#domain/telephony/call.ts'
import type { Db } from '#platform/database.ts'
import { toDate } from '#platform/database.ts'
import './figures.tables.ts'
import './telephony.tables.ts'

export type LogFilter = {
  from?: number | undefined; to?: number | undefined; source?: CallSource | undefined; outcome?: CallOutcome | undefined; direction?: 'in' | 'out' | undefined; line?: string | undefined; queue?: string | undefined; agentId?: string | undefined
  after?: { at: number; id: string } | undefined; limit: number
}
export type LogRow = Omit<CallRow, 'callId'> & { callId: string; numberSealed: Buffer | null }

export async function logRows(db: Db, centerId: string, filter: LogFilter): Promise<LogRow[]> {
  return db.transaction().execute(async (tx) => {
    // Which index is best depends on what is asked for.
    await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx)
    let rows = tx.selectFrom('telephonyCallFigure as f').leftJoin('telephonyCall as c', (join) => join.onRef('c.centerId', '=', 'f.centerId').onRef('c.id', '=', 'f.callId'))
      .selectAll('f').select('c.numberSealed').where('f.centerId', '=', centerId)
    if (filter.from !== undefined) rows = rows.where('f.offeredAt', '>=', sql<number>`${toDate(filter.from)}`)
    if (filter.to !== undefined) rows = rows.where('f.offeredAt', '<', sql<number>`${toDate(filter.to)}`)
    if (filter.source) rows = rows.where('f.source', '=', filter.source)
    if (filter.outcome) rows = rows.where('f.outcome', '=', filter.outcome)
    if (filter.direction) rows = rows.where('f.direction', '=', filter.direction)
    if (filter.line) rows = rows.where('f.line', '=', filter.line)
    if (filter.queue) rows = rows.where((eb) => eb(eb.fn.coalesce('f.queue', 'f.queueFirst'), '=', filter.queue!))
    if (filter.agentId) rows = rows.where('f.agentId', '=', filter.agentId)
    if (filter.after) rows = rows.where(sql<boolean>`(f.offered_at, f.call_id) < (${toDate(filter.after.at)}, ${filter.after.id}::uuid)`)
    return rows.orderBy('f.offeredAt', 'desc').orderBy('f.callId', 'desc').limit(filter.limit).execute()
  })
}

export async function logRow(db: Db, centerId: string, callId: string): Promise<(LogRow & { body: Call | null }) | undefined> {
  const row = await db.selectFrom('telephonyCallFigure as f').leftJoin('telephonyCall as c', (join) => join.onRef('c.centerId', '=', 'f.centerId').onRef('c.id', '=', 'f.callId'))
    .selectAll('f').select(['c.numberSealed', 'c.body']).where('f.centerId', '=', centerId).where('f.callId', '=', callId).executeTakeFirst()
  return row && { ...row, body: (row.body ?? null) as unknown as Call | null }
}
