/**
 * Headers out of the record by subject, for whoever has to know what happened to some of them: committed events and those of this transaction, sealed
 * or not yet. Bodies stay sealed (event-bodies.ts).
 */
import { sql, type RawBuilder } from 'kysely'
import { toDate, type Db, type Tx } from './database.ts'

export type EventLine = {
  subjectId: string; id: string; type: string; at: number; actorId: string; after: string | null; unitPath: string | null; assignmentId: string | null; categoryCode: string | null
  facts: Record<string, string | number | boolean> | null
}
const LINE = sql`subject_id, id, type, occurred_at as at, actor_id, after, unit_path, assignment_id, category_code, facts`

/** Of one subject, of these types, in the order recorded. */
export async function eventsOf(db: Db | Tx, centerId: string, subjectId: string, types: readonly string[]): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`select ${LINE} from event where center_id = ${centerId} and subject_id = ${subjectId}::uuid and type = any(${[...types]}::text[]) order by id`.execute(db)
  return rows
}

/** Of many, subject by subject. */
export async function eventsOfMany(db: Db | Tx, centerId: string, subjectIds: readonly string[], types: readonly string[]): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`select e.* from unnest(${[...subjectIds]}::uuid[]) as s(id)
    cross join lateral (select ${LINE} from event where center_id = ${centerId} and subject_id = s.id and type = any(${[...types]}::text[]) offset 0) e
    order by e.subject_id, e.id`.execute(db)
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

export type Span = { from: string; upTo: string }
/** `types` named in `of` are wanted only where the fact is (is not) that, or the category is one of these. */
export type Narrowed = { types: readonly string[]; narrow?: { of: readonly string[]; key?: string; is?: string; not?: string; categories?: readonly string[] } }

/** All subjects with ids of the span, in no order: a stretch of the record for a look over history. */
export async function eventsBetween(db: Db, centerId: string, { from, upTo }: Span, { types, narrow }: Narrowed): Promise<EventLine[]> {
  const { rows } = await sql<EventLine>`select ${LINE} from event
    where center_id = ${centerId} and subject_id >= ${from}::uuid and subject_id < ${upTo}::uuid and ${ofTypes(types)} and ${narrowing(narrow)}`.execute(db)
  return rows
}

function narrowing(narrow: Narrowed['narrow']) {
  if (!narrow) return sql`true`
  const { of, key = '', is, not, categories } = narrow
  const wanted = categories ? sql`category_code = any(${[...categories]}::text[])` : is === undefined ? sql`facts ->> ${key} <> ${not ?? ''}` : sql`facts ->> ${key} = ${is}`
  return sql`(type <> all(${[...of]}::text[]) or ${wanted})`
}

export type Gap = { subjectId: string; id: string; type: string; at: number; nextAt: number | null }
/** `ends`: when what begins `stepMs` × i after `from` has lasted long enough; what begins before that is not asked for. `over`: an assignment whose last event is one of these waits for nothing. */
export type Lasting = { types: readonly string[]; after: string; over: readonly string[]; since: number; until: number; from: number; stepMs: number; ends: readonly number[] }

/**
 * Between two events of one assignment, or after its last, once an event of type `after` is past: those that may have lasted long enough at a moment from
 * `since` on. Never too few; too many where the ends of two steps lie apart.
 */
export async function gapsBetween(db: Db, centerId: string, { from, upTo }: Span, { types, after, over, since, until, ...table }: Lasting): Promise<Gap[]> {
  const step = sql`floor((${inMs(sql`at`)} - ${table.from}::float8) / ${table.stepMs}::float8)::int`
  const ends = sql`(${`{${table.ends.join()}}`}::float8[])`
  const { rows } = await sql<Gap>`select subject_id, id, type, at, next_at from (
      select subject_id, id, type, occurred_at as at, lead(occurred_at) over w as next_at, bool_or(type = ${after}) over w as has_begun from event
      where center_id = ${centerId} and subject_id >= ${from}::uuid and subject_id < ${upTo}::uuid and assignment_id is not null and occurred_at < ${toDate(until)} and ${ofTypes(types)}
      window w as (partition by subject_id, assignment_id order by occurred_at, id)) g
    where has_begun and not ${ofTypes(over)} and coalesce(${inMs(sql`next_at`)}, ${until}::float8) >= ${ends}[${step} + 1] and ${ends}[${step} + 2] >= ${since}::float8`.execute(db)
  return rows
}

const inMs = (at: RawBuilder<unknown>) => sql`round(date_part('epoch', ${at}) * 1000)`
/** Written into the statement: a list it knows is looked up, a list it is given is gone through for every row. */
const ofTypes = (types: readonly string[]) => sql`type in (${sql.join(types.map((type) => sql.lit(type)))})`
