/** Parts of the ticket lists' SQL: which tickets a viewer may find, and one line for each of those found. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import type { DisplayPart } from '#domain/ticket/display.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Status } from '#domain/ticket/ticket.ts'

export type FoundRow = {
  id: string; number: string; title: string; status: Status; display: DisplayPart[]; kind: string; categoryCode: string | null; areaCode: string | null
  acceptedAt: number; closedAt: number | null; contactCount: number; startedAt: number | null; dueAt: number | null
  /** of words; empty otherwise */
  rank: string
}

/** A unit's work ends with its own deadlines, the centre's with the next of anybody. */
const dueOf = (actor: Actor): RawBuilder<unknown> => sql`left join lateral (
  select w.started_at, w.due_at from work_item w where w.center_id = t.center_id and w.ticket_id = t.id
    ${seesWholeCenter(actor) ? sql`` : sql`and w.unit_path ~>=~ ${actor.unitPath} and w.unit_path ~<~ ${afterPath(actor.unitPath)}`} order by w.due_at limit 1
) due on true`

/** "/a/b/" → "/a/b0": the first text behind every path below it ("0" follows "/"). */
export const afterPath = (path: string): string => `${path.slice(0, -1)}0`

/** Rows of these tickets, in the order given. */
export const foundRows = (actor: Actor, hits: readonly { ticketId: string; rank: string }[]): RawBuilder<FoundRow> => sql<FoundRow>`
  select t.id, t.number, t.list_title as title, t.status, t.display, t.kind, t.category_code, t.area_code, t.accepted_at, t.closed_at, t.contact_count, due.started_at, due.due_at, hit.rank
  from unnest(${hits.map((hit) => hit.ticketId)}::uuid[], ${hits.map((hit) => hit.rank)}::text[]) with ordinality as hit(ticket_id, rank, place) join ticket t on t.center_id = ${actor.centerId} and t.id = hit.ticket_id ${dueOf(actor)} order by hit.place`

/** 数据范围 of a unit: tickets with an assignment of its own or below it. Undefined: the whole centre. */
export const reachOf = (actor: Actor): RawBuilder<unknown> | undefined => (seesWholeCenter(actor) ? undefined
  : sql`select a.ticket_id from assignment a where a.center_id = ${actor.centerId} and a.unit_path ~>=~ ${actor.unitPath} and a.unit_path ~<~ ${afterPath(actor.unitPath)}`)

export const both = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `))
