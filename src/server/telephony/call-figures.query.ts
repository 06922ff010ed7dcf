/** Figures out of half hours, with single calls only where a half hour is cut. */
import { sql } from 'kysely'
import type { CallSource } from '#domain/telephony/call-row.ts'
import { A_DAY, type Rate } from '#domain/telephony/connect-rate.ts'
import { COUNTS, type Counts } from '#domain/telephony/half-hour.ts'
import { HALF_HOUR } from '#domain/telephony/seat-fact.ts'
import { toDate, type Db } from '#platform/database.ts'
import './figures.tables.ts'

export type Of = { centerId: string; source: CallSource }
export type HalfHourRow = { at: number; line: string; queue: string } & Counts

/** Half hours that begin in [from, to). */
export async function halfHours(db: Db, { centerId, source }: Of, from: number, to: number): Promise<HalfHourRow[]> {
  const rows = await db.selectFrom('telephonyHalfHour').selectAll().where('centerId', '=', centerId).where('source', '=', source).where('at', '>=', sql<number>`${toDate(from)}`).where('at', '<', sql<number>`${toDate(to)}`).execute()
  return rows.map((row) => ({ at: row.at, line: row.line, queue: row.queue, ...(Object.fromEntries(COUNTS.map((name) => [name, row[name]])) as Counts) }))
}

export type Offered = { at: number; offered: number }
/** Calls offered by half hours, of several stretches of time at once. */
export async function offeredByHalfHour(db: Db, { centerId, source }: Of, stretches: readonly { from: number; to: number }[]): Promise<Offered[]> {
  const iso = (at: number) => new Date(at).toISOString()
  const { rows } = await sql<Offered>`select h.at, sum(h.offered)::int as offered from unnest(${stretches.map(({ from }) => iso(from))}::timestamptz[], ${stretches.map(({ to }) => iso(to))}::timestamptz[]) as s(a, b)
    join telephony_half_hour h on h.center_id = ${centerId} and h.source = ${source} and h.at >= s.a and h.at < s.b group by h.at`.execute(db)
  return rows
}

/** 连续 24 小时接通率 at a moment: calls offered in (at − 24 h, at], whole half hours from their counters. */
export async function connectRate(db: Db, { centerId, source }: Of, at: number, span = A_DAY): Promise<Rate> {
  const from = at - span
  const whole = { from: Math.ceil((from + 1) / HALF_HOUR) * HALF_HOUR, to: Math.floor((at + 1) / HALF_HOUR) * HALF_HOUR }
  const calls = (after: number, before: number) => sql`select count(*) as offered, count(*) filter (where outcome = 'answered') as answered from telephony_call_figure
    where center_id = ${centerId} and source = ${source} and direction = 'in' and outcome in ('answered', 'abandoned') and offered_at >= ${toDate(after)} and offered_at < ${toDate(before)}`
  const parts = whole.from > whole.to ? [calls(from + 1, at + 1)] : [
    calls(from + 1, whole.from), calls(whole.to, at + 1),
    sql`select coalesce(sum(offered), 0) as offered, coalesce(sum(answered), 0) as answered from telephony_half_hour where center_id = ${centerId} and source = ${source} and at >= ${toDate(whole.from)} and at < ${toDate(whole.to)}`,
  ]
  const { rows: [row] } = await sql<Rate>`select sum(offered)::int as offered, sum(answered)::int as answered from (${sql.join(parts, sql` union all `)}) p`.execute(db)
  return { offered: row?.offered ?? 0, answered: row?.answered ?? 0 }
}

/** The worst 24 hours that lie within [from, to], see domain/telephony/connect-rate.ts: the same moments, the same earliest of equals. */
export async function worstDayOf(db: Db, { centerId, source }: Of, from: number, to: number, span = A_DAY): Promise<(Rate & { endsAt: number }) | undefined> {
  return db.transaction().execute(async (tx) => {
    // Two moments a call are put in order: in memory, for a month of a large city.
    await sql`select set_config('work_mem', '64MB', true)`.execute(tx)
    const { rows: [row] } = await sql<Rate & { endsAt: number }>`
    with c as (
      select offered_at as t, (outcome = 'answered')::int as a from telephony_call_figure
      where center_id = ${centerId} and source = ${source} and direction = 'in' and outcome in ('answered', 'abandoned') and offered_at > ${toDate(from)} and offered_at <= ${toDate(to)}
    ), change as (
      select t, 1 as d, a from c union all select t + make_interval(secs => ${span / 1000}::float8), -1, -a from c union all select ${toDate(from + span)}::timestamptz, 0, 0
    ), sums as (
      select t, sum(d) over (order by t) as offered, sum(a) over (order by t) as answered from change
    ) select t as ends_at, offered::int as offered, answered::int as answered from sums
    where t >= ${toDate(from + span)} and t <= ${toDate(to)} and offered > 0 order by answered::float8 / offered, t limit 1`.execute(tx)
    return row
  })
}

export type ShortRow = { line: string; queue: string; count: number }
/** 瞬挂, by line and queue. */
export async function shortAbandoned(db: Db, { centerId, source }: Of, from: number, to: number, seconds: number): Promise<ShortRow[]> {
  const { rows } = await sql<ShortRow>`select line, coalesce(queue, queue_first, '') as queue, count(*)::int as count from telephony_call_figure where center_id = ${centerId} and source = ${source}
    and direction = 'in' and outcome = 'abandoned' and offered_at >= ${toDate(from)} and offered_at < ${toDate(to)} and wait_ms < ${seconds * 1000} group by 1, 2`.execute(db)
  return rows
}

/** Mean seconds a call keeps a seat busy; undefined where none was measured. */
export async function handleSecondsOf(db: Db, { centerId, source }: Of, from: number, to: number): Promise<number | undefined> {
  const { rows: [row] } = await sql<{ seconds: number | null }>`select ((sum(talk_ms)::float8 / nullif(sum(talked), 0) + coalesce(sum(wrap_ms)::float8 / nullif(sum(wrapped), 0), 0)) / 1000) as seconds
    from telephony_half_hour where center_id = ${centerId} and source = ${source} and at >= ${toDate(from)} and at < ${toDate(to)}`.execute(db)
  return row?.seconds ?? undefined
}
