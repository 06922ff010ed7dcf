/** What a sample is drawn from: tickets registered in the period (record, call), or closed in it with a unit's answer (reply). */
import { sql } from 'kysely'
import type { Clock } from '#domain/calendar/clock.ts'
import type { InspectionKind } from '#domain/quality/sheet.ts'
import type { RevisitResult } from '#domain/ticket/ticket.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'

export type Work = {
  ticketId: string; categoryCode: string | null; title: string; body: string; rehandleCount: number; urgeCount: number; revisit: RevisitResult | null; clocks: Clock[]
  agentId: string | null; agentName: string | null; homeUnitId: string | null; homeUnitPath: string | null
  assignmentId: string | null; unitId: string | null; unitPath: string | null; unitClocks: Clock[] | null; publicAnswer: string | null; replyBy: string | null
}

const COLUMNS = sql`t.id as ticket_id, t.category_code, t.list_title as title, x.body, t.rehandle_count, t.urge_count, t.revisit, t.clocks,
  p.id as agent_id, p.name as agent_name, p.unit_id as home_unit_id, h.path as home_unit_path,
  a.id as assignment_id, a.unit_id, a.unit_path, a.clocks as unit_clocks, a.reply ->> 'publicAnswer' as public_answer, a.reply ->> 'by' as reply_by`
const FROM = sql`ticket t join ticket_text x on x.center_id = t.center_id and x.ticket_id = t.id
  left join app_user p on p.id::text = t.accepted_by left join unit h on h.id = p.unit_id
  left join lateral (select * from assignment l where l.center_id = t.center_id and l.ticket_id = t.id and l.role = 'lead' and l.reply is not null and l.status not in ('returned', 'quit') order by l.id desc limit 1) a on true`

/** The plan depends on how much lies in the period, so it is made for these very bounds. */
export async function population(tx: Tx, centerId: string, kind: InspectionKind, { from, to }: { from: number; to: number }, { categories, phones }: { categories: readonly string[]; phones: readonly string[] }): Promise<Work[]> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx)
  const when = kind === 'reply'
    ? sql`t.closed_at >= ${toDate(from)} and t.closed_at < ${toDate(to)} and t.status in ('closed', 'archived') and a.id is not null`
    : sql`t.accepted_at >= ${toDate(from)} and t.accepted_at < ${toDate(to)} and p.id is not null`
  const category = categories.length === 0 ? sql`true` : sql`(t.category_code = any(${[...categories]}) or t.category_code like any(${categories.map((code) => `${code}.%`)}))`
  const channel = kind === 'call' ? sql`t.channel = any(${[...phones]})` : sql`true`
  const { rows } = await sql<Work>`select ${COLUMNS} from ${FROM} where t.center_id = ${centerId} and ${when} and ${category} and ${channel}`.execute(tx)
  await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx)
  return rows
}

export async function workOf(db: Db | Tx, centerId: string, ticketId: string): Promise<Work | undefined> {
  const { rows } = await sql<Work>`select ${COLUMNS} from ${FROM} where t.center_id = ${centerId} and t.id = ${ticketId}::uuid`.execute(db)
  return rows[0]
}

type Counted = { kind: InspectionKind; inspected: number; drawn: number }
/** Distinct tickets inspected, of those registered (record, call) or closed with an answer (reply) in these days. */
export async function inspectedShares(db: Db, centerId: string, from: number, to: number, phones: readonly string[]): Promise<{ counted: Counted[]; population: Record<InspectionKind, number> }> {
  const period = (column: string) => sql`t.${sql.ref(column)} >= ${toDate(from)} and t.${sql.ref(column)} < ${toDate(to)}`
  const { rows: [all] } = await sql<Record<InspectionKind, number>>`select
      (select count(*)::int from ticket t join app_user p on p.id::text = t.accepted_by where t.center_id = ${centerId} and ${period('accepted_at')}) as record,
      (select count(*)::int from ticket t join app_user p on p.id::text = t.accepted_by where t.center_id = ${centerId} and ${period('accepted_at')} and t.channel = any(${[...phones]})) as call,
      (select count(*)::int from ticket t where t.center_id = ${centerId} and ${period('closed_at')} and t.status in ('closed', 'archived')
        and exists (select from assignment a where a.center_id = t.center_id and a.ticket_id = t.id and a.role = 'lead' and a.reply is not null and a.status not in ('returned', 'quit'))) as reply`.execute(db)
  const { rows: counted } = await sql<Counted>`select i.kind, count(distinct i.ticket_id) filter (where i.state <> 'open')::int as inspected, count(distinct i.ticket_id)::int as drawn
    from quality_inspection i join ticket t on t.center_id = i.center_id and t.id = i.ticket_id
    where i.center_id = ${centerId} and ((i.kind = 'reply' and ${period('closed_at')}) or (i.kind <> 'reply' and ${period('accepted_at')})) group by i.kind`.execute(db)
  return { counted, population: all ?? { record: 0, call: 0, reply: 0 } }
}

export type AgentShare = { name: string; inspected: number; population: number; meanShare: number | null }
export async function agentShares(db: Db, centerId: string, from: number, to: number): Promise<AgentShare[]> {
  const { rows } = await sql<AgentShare>`select p.name, count(distinct t.id)::int as population, count(distinct i.ticket_id)::int as inspected, avg(i.score / nullif(i.full_score, 0))::float8 as mean_share
    from ticket t join app_user p on p.id::text = t.accepted_by
    left join quality_inspection i on i.center_id = t.center_id and i.ticket_id = t.id and i.agent_id = p.id and i.state <> 'open'
    where t.center_id = ${centerId} and t.accepted_at >= ${toDate(from)} and t.accepted_at < ${toDate(to)}
    group by p.id, p.name order by population desc, p.name limit 200`.execute(db)
  return rows
}
