/** Bodies: read for a timeline, erased by law. */
import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Db, Tx } from './database.ts'
import { recordEvents, type NewEvent } from './events.ts'
import type { EventHeader } from './event-header.ts'
import type { Keys } from './keys.ts'
import { ask } from './pipelining.ts'

/** Opened bodies of a subject's events by event id; an erased or absent body has no entry. */
export async function readEventBodies(db: Db | Tx, keys: Keys, centerId: string, subjectId: string): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('eventBody').select(['eventId', 'bytes'])
    .where('centerId', '=', centerId).where('subjectId', '=', subjectId).execute()
  return new Map(rows.map((row) => [row.eventId, JSON.parse(keys.open(row.bytes))]))
}

/** One event's, travelling with the next statement. */
export async function askEventBody(tx: Tx, keys: Keys, { centerId, subjectId, id }: Pick<EventHeader, 'centerId' | 'subjectId' | 'id'>): Promise<() => Promise<unknown>> {
  const rows = await ask(tx, tx.selectFrom('eventBody').select('bytes').where('centerId', '=', centerId).where('subjectId', '=', subjectId).where('eventId', '=', id))
  return async () => {
    const [row] = await rows()
    return row && JSON.parse(keys.open(row.bytes))
  }
}

/** 依法删除: removes all bodies of a subject and records by which order, which the verifier asks for. @returns bodies erased */
export async function eraseBodies(tx: Tx, ctx: Context, subject: NewEvent['subject'], order: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select erase_event_bodies(${ctx.actor.centerId}, ${subject.id}) as n`.execute(tx)
  const bodies = rows[0]!.n
  await recordEvents(tx, ctx, [{ type: 'subject.erased', subject, dimensions: { facts: { order, bodies } } }])
  return bodies
}

/** The body of the last event of a type on an assignment; undefined where there is none, or it was erased. */
export async function lastEventBody(db: Db | Tx, keys: Keys, { centerId, subjectId, assignmentId, type }: { centerId: string; subjectId: string; assignmentId: string; type: string }): Promise<unknown> {
  const row = await db.selectFrom('event as e').innerJoin('eventBody as b', (join) => join.onRef('b.centerId', '=', 'e.centerId').onRef('b.subjectId', '=', 'e.subjectId').onRef('b.eventId', '=', 'e.id'))
    .select('b.bytes').where('e.centerId', '=', centerId).where('e.subjectId', '=', subjectId).where('e.assignmentId', '=', assignmentId).where('e.type', '=', type).orderBy('e.id', 'desc').limit(1).executeTakeFirst()
  return row && JSON.parse(keys.open(row.bytes))
}
