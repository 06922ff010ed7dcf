/** Lists and counts of the panel page. */
import { sql } from 'kysely'
import type { PanelState } from '#domain/panel/panel-life.ts'
import type { HeldRow } from '#domain/panel/panel-report.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Meeting } from './meeting.store.ts'
import type { PanelMatter } from './panel.store.ts'

export type ListedMatter = PanelMatter & { tickets: number; opinionsOpen: number }
type Asked = { centerId: string; state?: PanelState | undefined; id?: string; ids?: readonly string[]; /** a unit sees its own and what it was asked about */ scope: string | undefined }

const scoped = (scope: string | undefined) => (scope === undefined ? sql`` : sql`and (starts_with(m.owner_unit_path, ${scope}) or exists (select from panel_opinion o where o.center_id = m.center_id and o.panel_id = m.id and starts_with(o.unit_path, ${scope})))`)

/** What waits longest or is due first stands first. */
export async function listMatters(db: Db | Tx, { centerId, state, id, ids, scope }: Asked): Promise<ListedMatter[]> {
  const { rows } = await sql<ListedMatter>`select m.*, (select count(*)::int from panel_ticket t where t.center_id = m.center_id and t.panel_id = m.id) as tickets,
      (select count(*)::int from panel_opinion o where o.center_id = m.center_id and o.panel_id = m.id and o.answered_at is null) as opinions_open
    from panel_matter m where m.center_id = ${centerId} ${state ? sql`and m.state = ${state}` : sql``} ${id ? sql`and m.id = ${id}` : sql``} ${ids ? sql`and m.id = any(${[...ids]}::uuid[])` : sql``} ${scoped(scope)}
    order by coalesce(m.due_on, m.recheck_on, '9999-12-31'::date), m.listed_at limit 300`.execute(db)
  return rows
}

export async function countByState(db: Db | Tx, centerId: string, scope: string | undefined): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`select m.state, count(*)::int as n from panel_matter m where m.center_id = ${centerId} ${scoped(scope)} group by m.state`.execute(db)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

export type ListedMeeting = Meeting & { matters: number; resolved: number }
/** Planned and sitting ones first, then the newest. */
export async function listMeetings(db: Db | Tx, centerId: string, id?: string): Promise<ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`select m.*, (select count(*)::int from panel_agenda a where a.center_id = m.center_id and a.meeting_id = m.id) as matters,
      (select count(*)::int from panel_agenda a where a.center_id = m.center_id and a.meeting_id = m.id and a.resolution is not null) as resolved
    from panel_meeting m where m.center_id = ${centerId} ${id ? sql`and m.id = ${id}` : sql``}
    order by m.state = 'open' desc, m.state = 'planned' desc, case when m.state = 'planned' then m.starts_at end, m.starts_at desc limit 200`.execute(db)
  return rows
}

export type ReportRow = HeldRow & { ownerUnitName: string | null; heldOn: string }
/** Meetings closed whose day lies in the period, and everything they decided, in the order it was decided. */
export async function decidedBetween(db: Db, centerId: string, from: string, to: string): Promise<{ meetings: Meeting[]; rows: ReportRow[] }> {
  const { rows: meetings } = await sql<Meeting>`select * from panel_meeting where center_id = ${centerId} and state = 'closed' and held_on between ${from}::date and ${to}::date order by held_on, id`.execute(db)
  const { rows } = await sql<ReportRow>`select a.meeting_id, a.panel_id, p.title, a.resolution, p.state, coalesce(p.due_on, a.due_on) as due_on, a.owner_unit_name, m.held_on
    from panel_meeting m join panel_agenda a on a.center_id = m.center_id and a.meeting_id = m.id join panel_matter p on p.center_id = a.center_id and p.id = a.panel_id
    where m.center_id = ${centerId} and m.state = 'closed' and m.held_on between ${from}::date and ${to}::date and a.resolution is not null order by a.resolved_at, a.panel_id`.execute(db)
  return { meetings, rows }
}

export type Decided = { meetingId: string; heldOn: string; resolution: HeldRow['resolution']; text: string | null; ownerUnitName: string | null; dueOn: string | null; recheckOn: string | null }
export async function decidedOn(db: Db | Tx, centerId: string, panelId: string): Promise<Decided[]> {
  const { rows } = await sql<Decided>`select a.meeting_id, m.held_on, a.resolution, a.text, a.owner_unit_name, a.due_on, a.recheck_on from panel_agenda a join panel_meeting m on m.center_id = a.center_id and m.id = a.meeting_id
    where a.center_id = ${centerId} and a.panel_id = ${panelId} and a.resolution is not null order by a.resolved_at`.execute(db)
  return rows
}

export type PanelTicket = { id: string; number: string; title: string; status: string }
/** With the requester cut out, whoever looks. */
export async function panelTickets(db: Db | Tx, centerId: string, panelId: string): Promise<PanelTicket[]> {
  const { rows } = await sql<PanelTicket>`select t.id, t.number, t.list_title as title, t.status from panel_ticket p join ticket t on t.center_id = p.center_id and t.id = p.ticket_id
    where p.center_id = ${centerId} and p.panel_id = ${panelId} order by t.id limit 500`.execute(db)
  return rows
}
