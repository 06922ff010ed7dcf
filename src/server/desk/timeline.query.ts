/** The events of one ticket as they happened, with their opened bodies and who acted. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { readEventBodies } from '#platform/event-body.ts'
import type { Keys } from '#platform/keys.ts'

export type StoryEvent = {
  id: string; type: string; occurredAt: number; actorKind: string; actorName: string | null; actorUnitId: string | null
  unitPath: string | null; assignmentId: string | null; facts: Record<string, string | number | boolean> | null; body: Record<string, unknown>
}

export async function ticketStory(db: Db, keys: Keys, centerId: string, ticketId: string): Promise<StoryEvent[]> {
  const [{ rows }, bodies] = await Promise.all([
    // An actor's id is text: the system and citizens act too.
    sql<Omit<StoryEvent, 'body'>>`select e.id, e.type, e.occurred_at, e.actor_kind, u.name as actor_name, u.unit_id as actor_unit_id, e.unit_path, e.assignment_id, e.facts
      from event e left join app_user u on e.actor_kind = 'user' and u.id::text = e.actor_id
      where e.center_id = ${centerId} and e.subject_id = ${ticketId} order by e.occurred_at, e.id`.execute(db),
    readEventBodies(db, keys, centerId, ticketId),
  ])
  return rows.map((row) => ({ ...row, body: (bodies.get(row.id) ?? {}) as Record<string, unknown> }))
}
