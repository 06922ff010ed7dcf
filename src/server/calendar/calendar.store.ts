/** Overrides of the statutory calendar: single days, whole years, and the version that tells readers something changed. */
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { sql } from 'kysely'
import type { DayFact, LocalDay } from '#domain/calendar/work-calendar.ts'
import './calendar.tables.ts'

/** Instead of a centre's code: holds for all centres. */
export const SHARED = '*'

export type Overrides = {
  version: number
  /** by centre (or SHARED), then by day */
  days: Map<string, Map<LocalDay, DayFact>>
  years: Map<string, Set<number>>
}

export async function calendarVersion(db: Db | Tx): Promise<number> {
  return (await db.selectFrom('calendarVersion').select('version').executeTakeFirstOrThrow()).version
}

/** All centres at once: a few hundred rows at most. */
export async function readOverrides(db: Db | Tx): Promise<Overrides> {
  // Version first: a change between the statements then makes the next look read again, never the other way round.
  const version = await calendarVersion(db)
  const dayRows = await db.selectFrom('calendarDay').select(['centerId', 'working', 'reason', sql<string>`day::text`.as('day')]).execute()
  const yearRows = await db.selectFrom('calendarYear').select(['centerId', 'year']).execute()
  const days: Overrides['days'] = new Map()
  for (const { centerId, ...fact } of dayRows) days.set(centerId, (days.get(centerId) ?? new Map<LocalDay, DayFact>()).set(fact.day, fact))
  const years: Overrides['years'] = new Map()
  for (const { centerId, year } of yearRows) years.set(centerId, (years.get(centerId) ?? new Set<number>()).add(year))
  return { version, days, years }
}

/** First statement of every change: waits for the change before it. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await tx.updateTable('calendarVersion').set((eb) => ({ version: eb('version', '+', 1) })).execute()
}

export async function saveDays(tx: Tx, ctx: Context, centerId: string, days: readonly DayFact[]): Promise<void> {
  if (days.length === 0) return
  const changed = { centerId, changedBy: ctx.actor.id, changedAt: toDate(ctx.now) }
  await tx.insertInto('calendarDay').values(days.map(({ day, working, reason }) => ({ day, working, reason, ...changed })))
    .onConflict((row) => row.columns(['centerId', 'day']).doUpdateSet((eb) => ({
      working: eb.ref('excluded.working'), reason: eb.ref('excluded.reason'), changedBy: eb.ref('excluded.changedBy'), changedAt: eb.ref('excluded.changedAt'),
    }))).execute()
}

/** Returns the days that were there. */
export async function removeDays(tx: Tx, centerId: string, days: readonly LocalDay[]): Promise<LocalDay[]> {
  if (days.length === 0) return []
  const rows = await tx.deleteFrom('calendarDay').where('centerId', '=', centerId).where('day', 'in', [...days])
    .returning(sql<string>`day::text`.as('day')).execute()
  return rows.map((row) => row.day).sort()
}

export async function clearYear(tx: Tx, centerId: string, year: number): Promise<void> {
  await tx.deleteFrom('calendarDay').where('centerId', '=', centerId)
    .where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`).execute()
}

export async function markYearLoaded(tx: Tx, ctx: Context, centerId: string, year: number, source: string): Promise<void> {
  const row = { source, loadedBy: ctx.actor.id, loadedAt: toDate(ctx.now) }
  await tx.insertInto('calendarYear').values({ centerId, year, ...row })
    .onConflict((was) => was.columns(['centerId', 'year']).doUpdateSet(row)).execute()
}
