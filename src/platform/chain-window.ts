/** Reading the chain behind a cursor. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import type { EventHeader, EventTypes } from './event-header.ts'
import { send } from './pipelining.ts'

/** `tail`: newest position of the chain, with its link; 0 and null of an empty one. */
export type Cursor = { position: number; failures: number; isWaiting: boolean; tail: number; tailLink: Buffer | null }
export type LinkedEvent = EventHeader & { link: Buffer }

const cursorOf = (centerId: string, name: string) => sql<Cursor>`select k.position, k.failures, coalesce(k.retry_at > now(), false) as is_waiting,
    coalesce(t.position, 0) as tail, t.link as tail_link
  from cursor k left join (select position, link from event_chain where center_id = ${centerId} order by position desc limit 1) t on true
  where k.center_id = ${centerId} and k.name = ${name}`

/** Without the lock: good enough to see whether there is anything to do. */
export async function seeCursor(db: Db | Tx, centerId: string, name: string): Promise<Cursor | undefined> {
  const { rows } = await cursorOf(centerId, name).execute(db)
  return rows[0]
}

/** The election: undefined when another process holds this follower now. */
export async function lockCursor(tx: Tx, centerId: string, name: string): Promise<Cursor | undefined> {
  const { rows } = await sql<Cursor>`${cursorOf(centerId, name)} for update of k skip locked`.execute(tx)
  if (rows[0]) return rows[0]
  const made = await sql`insert into cursor (center_id, name) values (${centerId}, ${name}) on conflict do nothing`.execute(tx)
  return made.numAffectedRows === 1n ? seeCursor(tx, centerId, name) : undefined
}

export async function moveCursor(tx: Tx, centerId: string, name: string, position: number): Promise<void> {
  await send(tx, sql`update cursor set position = ${position}, failures = 0, retry_at = null, last_error = null
    where center_id = ${centerId} and name = ${name}`.compile(tx))
}

/** Events of these types at positions after `from`, up to and including `upTo`, in order. */
export async function readChain(db: Db | Tx, centerId: string, types: EventTypes, from: number, upTo: number): Promise<LinkedEvent[]> {
  // The fence (offset 0) keeps the planner on one index probe an event, whatever it believes about the size of the window.
  const { rows } = await sql<LinkedEvent>`select c.position, c.link, e.*
    from (select * from event_chain where center_id = ${centerId} and position > ${from} and position <= ${upTo}) c
    cross join lateral (select * from event x where x.center_id = c.center_id and x.subject_id = c.subject_id and x.id = c.event_id offset 0) e
    ${types === 'all' ? sql`` : sql`where e.type = any(${types})`}
    order by c.position`.execute(db)
  return rows
}
