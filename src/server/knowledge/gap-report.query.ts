/** 缺口报告: groups of a state by how often they were asked between two instants. */
import { sql } from 'kysely'
import { toDate, type Db } from '#platform/database.ts'
import { wordingsOf, type GapGroup, type GapState } from './gap.store.ts'

export type GapsAsked = { centerId: string; state: GapState; since: number; until: number }
export type GapReport = { groups: (GapGroup & { wordings: { text: string; n: number }[] })[]; counts: { groups: number; gaps: number } }
const MOST = 100
const WORDINGS = 8

export async function gapReport(db: Db, { centerId, state, since, until }: GapsAsked): Promise<GapReport> {
  const asked = sql`select group_id, count(*)::int as n, min(filed_at) as first_at, max(filed_at) as last_at from knowledge_gap
    where center_id = ${centerId} and filed_at >= ${toDate(since)}::timestamptz and filed_at < ${toDate(until)}::timestamptz group by group_id`
  const { rows: groups } = await sql<GapGroup>`select g.id, g.words, g.title, g.state, g.entry_id, g.reason, n.n as count, n.first_at, n.last_at
    from (${asked}) n join knowledge_gap_group g on g.center_id = ${centerId} and g.id = n.group_id where g.state = ${state} order by n.n desc, n.last_at desc limit ${MOST}`.execute(db)
  const { rows: [counts] } = await sql<{ groups: number; gaps: number }>`select count(*)::int as groups, coalesce(sum(n.n), 0)::int as gaps
    from (${asked}) n join knowledge_gap_group g on g.center_id = ${centerId} and g.id = n.group_id where g.state = ${state}`.execute(db)
  const wordings = await wordingsOf(db, centerId, groups.map(({ id }) => id), WORDINGS)
  return { groups: groups.map((group) => ({ ...group, wordings: wordings.get(group.id) ?? [] })), counts: counts! }
}
