import type { OrderKind } from '#domain/supervision/order.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Tx } from '#platform/database.ts'

const PREFIX: Record<OrderKind, string> = { supervise: 'DB', inspect: 'DC' }

/** 督办 DB2026-00001, 督查 DC2026-00001. Its row is locked until the commit, so openings of a centre come one after another. */
export async function nextOrderNumber(tx: Tx, centerId: string, kind: OrderKind, at: { now: number; utcOffsetMinutes: number }): Promise<string> {
  const year = Number(localDay(at.now, at).slice(0, 4))
  const { last } = await tx.insertInto('supervisionSeries').values({ centerId, year, kind, last: 1 })
    .onConflict((c) => c.columns(['centerId', 'year', 'kind']).doUpdateSet((eb) => ({ last: eb('supervisionSeries.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return `${PREFIX[kind]}${year}-${String(last).padStart(5, '0')}`
}
