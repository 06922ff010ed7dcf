/** Headers out of the record by subject, for whoever has to know what happened to a few of them. Bodies stay sealed. */
import { sql } from 'kysely'
import { toDate, type Db, type Tx } from './database.ts'

export type EventLine = {
  subjectId: string; id: string; type: string; at: number; unitPath: string | null; assignmentId: string | null; categoryCode: string | null
  facts: Record<string, string | number | boolean> | null
}
const LINE = sql`subject_id, id, type, occurred_at as at, unit_path, assignment_id, category_code, facts`

/** Of one subject, of these types. */
export async function eventsOf(db: Db | Tx, centerId: string, subjectId: string, types: readonly string[]): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`select ${LINE} from event where center_id = ${centerId} and subject_id = ${subjectId}::uuid and type = any(${[...types]}::text[])`.execute(db)
  return rows
}

export type EventMoment = { subjectId: string; id: string; at: number }
/** Of many subjects: only when. */
export async function momentsOf(db: Db | Tx, centerId: string, subjectIds: readonly string[], { types, since }: { types: readonly string[]; since: number }): Promise<EventMoment[]> {
  const { rows } = await sql<EventMoment>`select e.subject_id, e.id, e.at from unnest(${[...subjectIds]}::uuid[]) as s(id)
    cross join lateral (select subject_id, id, occurred_at as at from event where center_id = ${centerId} and subject_id = s.id
      and type = any(${[...types]}::text[]) and occurred_at >= ${toDate(since)} offset 0) e`.execute(db)
  return rows
}

/** The newest event of each of these assignments. */
export async function lastOfAssignments(db: Db, centerId: string, of: readonly { ticketId: string; assignmentId: string }[]): Promise<EventMoment[]> {
  const { rows } = await sql<EventMoment>`select e.subject_id, e.id, e.at from unnest(${of.map(({ ticketId }) => ticketId)}::uuid[], ${of.map(({ assignmentId }) => assignmentId)}::uuid[]) as s(id, assignment)
    cross join lateral (select subject_id, id, occurred_at as at from event where center_id = ${centerId} and subject_id = s.id and assignment_id = s.assignment
      order by occurred_at desc, id desc limit 1) e`.execute(db)
  return rows
}

/** All subjects with ids from … up to, of these types, in no order: a stretch of the record for a look over history. */
export async function eventsBetween(db: Db, centerId: string, { from, upTo, types }: { from: string; upTo: string; types: readonly string[] }): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`select ${LINE} from event
    where center_id = ${centerId} and subject_id >= ${from}::uuid and subject_id < ${upTo}::uuid and type = any(${[...types]}::text[])`.execute(db)
  return rows
}
