/** What agents did in a stretch of time; the time at their seats by states. */
import { sql } from 'kysely'
import type { AgentState } from '#domain/telephony/acd.ts'
import { toDate, type Db } from '#platform/database.ts'
import type { Of } from './call-figures.query.ts'
import './figures.tables.ts'

export type AgentRow = { agentId: string; answered: number; dialled: number; waitMs: number; talkMs: number; talked: number; wrapMs: number; wrapped: number; bound: number; resolved: number; rated: number; ratingSum: number }

/** Everybody who took or made a call that came in [from, to). */
export async function agentRows(db: Db, { centerId, source }: Of, from: number, to: number): Promise<AgentRow[]> {
  const { rows } = await sql<AgentRow>`select agent_id, count(*) filter (where answered)::int as answered, count(*) filter (where direction = 'out')::int as dialled,
      coalesce(sum(wait_ms) filter (where answered), 0)::float8 as wait_ms, coalesce(sum(talk_ms) filter (where answered), 0)::float8 as talk_ms, count(talk_ms) filter (where answered)::int as talked,
      coalesce(sum(wrap_ms), 0)::float8 as wrap_ms, count(wrap_ms)::int as wrapped, count(ticket_id) filter (where answered)::int as bound, count(*) filter (where answered and resolved)::int as resolved,
      count(rating)::int as rated, coalesce(sum(rating), 0)::int as rating_sum
    from (select *, direction = 'in' and outcome = 'answered' as answered from telephony_call_figure
      where center_id = ${centerId} and source = ${source} and offered_at >= ${toDate(from)} and offered_at < ${toDate(to)} and agent_id is not null) c group by agent_id order by agent_id`.execute(db)
  return rows
}

export type SeatTime = { at: number; userId: string; state: AgentState; ms: number }
/** States that are over, by half hours that begin in [from, to). */
export async function seatTimes(db: Db, centerId: string, isSimulated: boolean, from: number, to: number): Promise<SeatTime[]> {
  const rows = await db.selectFrom('telephonySeatTime').select(['at', 'userId', 'state', 'ms']).where('centerId', '=', centerId).where('simulated', '=', isSimulated)
    .where('at', '>=', sql<number>`${toDate(from)}`).where('at', '<', sql<number>`${toDate(to)}`).execute()
  return rows as SeatTime[]
}

/** The same summed over all seats, of these states. */
export async function seatTimeByHalfHour(db: Db, centerId: string, isSimulated: boolean, from: number, to: number, states: readonly AgentState[]): Promise<{ at: number; ms: number }[]> {
  const { rows } = await sql<{ at: number; ms: number }>`select at, sum(ms)::float8 as ms from telephony_seat_time
    where center_id = ${centerId} and simulated = ${isSimulated} and at >= ${toDate(from)} and at < ${toDate(to)} and state = any(${[...states]}::text[]) group by at`.execute(db)
  return rows
}

export async function seatsByState(db: Db, centerId: string): Promise<Map<AgentState, number>> {
  const { rows } = await sql<{ state: AgentState; n: number }>`select state, count(*)::int as n from telephony_seat where center_id = ${centerId} group by state`.execute(db)
  return new Map(rows.map(({ state, n }) => [state, n]))
}
