/** Pools and desks: work items by deadline, a page by key. Reads only work_item, so a million closed tickets cost nothing. */
import { sql } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import { isCenterRole } from '#domain/ticket/may-move.ts'
import { UNIT_WORK, type WorkKind } from '#domain/ticket/work-item.ts'
import type { Urgency } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'

export type WorkRow = {
  ticketId: string; assignmentId: string; kind: WorkKind; unitId: string | null; startedAt: number | null; dueAt: number; claimedBy: string | null; claimedUntil: number | null
  claimedName: string | null; unitName: string | null; number: string; title: string; areaCode: string | null; urgency: Urgency; channel: string; demandKind: string
  role: 'lead' | 'co' | 'sub' | null; urgeCount: number; contactCount: number
}
export type WorkAsked = { kinds: WorkKind[]; text?: string; mine?: boolean; after?: { dueAt: string; ticketId: string }; limit: number; now: number }

/** A unit sees its own work only; the centre's people see the desks, and units' work when they ask for it. */
export const kindsFor = (actor: Actor, kinds: WorkKind[]): WorkKind[] => (isCenterRole(actor) ? kinds : kinds.filter((kind) => UNIT_WORK.includes(kind)))

export async function listWork(db: Db, actor: Actor, asked: WorkAsked): Promise<WorkRow[]> {
  const own = isCenterRole(actor) ? sql`` : sql`and w.unit_id = ${actor.unitId}`
  const after = asked.after ? sql`and (w.due_at, w.ticket_id) > (${asked.after.dueAt}::timestamptz, ${asked.after.ticketId}::uuid)` : sql``
  const text = asked.text ? sql`and (w.number = ${asked.text.toUpperCase()} or w.title ilike ${`%${asked.text.replaceAll(/[%_\\]/g, '')}%`})` : sql``
  const mine = asked.mine ? sql`and w.claimed_by = ${actor.id}::uuid and w.claimed_until > ${new Date(asked.now)}` : sql``
  const { rows } = await sql<WorkRow>`
    select p.*, u.name as claimed_name, coalesce(n.short_name, n.name) as unit_name from unnest(${kindsFor(actor, asked.kinds)}::text[]) k
    cross join lateral (
      select w.ticket_id, w.assignment_id, w.kind, w.unit_id, w.started_at, w.due_at, w.claimed_by, w.claimed_until, w.number, w.title, w.area_code, w.urgency,
        w.channel, w.demand_kind, w.role, w.urge_count, w.contact_count
      from work_item w where w.center_id = ${actor.centerId} and w.kind = k ${own} ${after} ${text} ${mine}
        and (w.kind <> 'revisit' or w.started_at is null or w.started_at <= ${new Date(asked.now)})
      order by w.due_at, w.ticket_id limit ${asked.limit}
    ) p left join app_user u on u.id = p.claimed_by left join unit n on n.id = p.unit_id
    order by p.due_at, p.ticket_id limit ${asked.limit}`.execute(db)
  return rows
}

export type WorkCount = { kind: WorkKind; open: number; near: number; overdue: number; dueToday: number; co: number }
/** Beyond this many a count says "and more": nobody reads 40,000 on a tab. */
export const MOST_COUNTED = 1000

export async function countWork(db: Db, actor: Actor, kinds: readonly WorkKind[], at: { now: number; endOfDay: number; yellowShare: number }): Promise<WorkCount[]> {
  const own = isCenterRole(actor) ? sql`` : sql`and w.unit_id = ${actor.unitId}`
  const now = new Date(at.now)
  const { rows } = await sql<WorkCount>`
    select k as kind, count(*)::int as open, (count(*) filter (where p.due_at <= ${now}))::int as overdue,
      (count(*) filter (where p.due_at > ${now} and p.started_at is not null and ${now} - p.started_at >= (p.due_at - p.started_at) * ${at.yellowShare}::float8))::int as near,
      (count(*) filter (where p.due_at <= ${new Date(at.endOfDay)}))::int as due_today, (count(*) filter (where p.role = 'co'))::int as co
    from unnest(${kindsFor(actor, [...kinds])}::text[]) k cross join lateral (
      select w.due_at, w.started_at, w.role from work_item w where w.center_id = ${actor.centerId} and w.kind = k ${own}
        and (w.kind <> 'revisit' or w.started_at is null or w.started_at <= ${now})
      order by w.due_at, w.ticket_id limit ${MOST_COUNTED}
    ) p group by k`.execute(db)
  return rows
}
