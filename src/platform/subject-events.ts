/** What happened to a subject, or to some, straight from the record: for what is folded anew out of all of it. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import type { EventHeader } from './event-header.ts'
import type { Keys } from './keys.ts'

type Header = Pick<EventHeader, 'id' | 'type' | 'actorId' | 'occurredAt' | 'after' | 'unitPath' | 'facts'>

/** Committed events and those of this transaction, sealed or not yet, in the order they were recorded. */
export async function eventsOf(db: Db | Tx, centerId: string, subjectId: string, types: readonly string[]): Promise<Header[]> {
  const { rows } = await sql<Header>`select id, type, actor_id, occurred_at, after, unit_path, facts from event
    where center_id = ${centerId} and subject_id = ${subjectId} and type = any(${[...types]}::text[]) order by id`.execute(db)
  return rows
}

/** Opened bodies of single events, by event id. */
export async function openBodies(db: Db | Tx, keys: Keys, centerId: string, events: readonly { subjectId: string; eventId: string }[]): Promise<Map<string, Record<string, unknown>>> {
  if (events.length === 0) return new Map()
  const { rows } = await sql<{ eventId: string; bytes: Buffer }>`select b.event_id, b.bytes from event_body b
    join unnest(${events.map((e) => e.subjectId)}::uuid[], ${events.map((e) => e.eventId)}::uuid[]) as asked (subject_id, event_id) using (subject_id, event_id) where b.center_id = ${centerId}`.execute(db)
  return new Map(rows.map(({ eventId, bytes }) => [eventId, JSON.parse(keys.open(bytes)) as Record<string, unknown>]))
}

export type SubjectEvent = { subjectId: string; id: string; type: string; occurredAt: number; assignmentId: string | null; facts: string | null }

/** Headers of these types in the order recorded, subject by subject; `facts` is the text as written. */
export async function readSubjectEvents(db: Db | Tx, centerId: string, subjectIds: readonly string[], types: readonly string[]): Promise<SubjectEvent[]> {
  const { rows } = await sql<SubjectEvent>`select subject_id, id, type, occurred_at, assignment_id, facts::text as facts
    from event where center_id = ${centerId} and subject_id = any(${subjectIds}::uuid[]) and type = any(${types}) order by subject_id, id`.execute(db)
  return rows
}
