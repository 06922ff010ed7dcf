import { sql } from 'kysely'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { Db } from '#platform/database.ts'

export type GeneratedWork = { ticketId: string; kind: WorkKind; assignmentId: string }

/** Open work on generated tickets, drawn by lot; what a person holds is left to them. */
export async function generatedWork(db: Db, centerId: string, limit: number, now: number): Promise<GeneratedWork[]> {
  const { rows } = await sql<GeneratedWork>`select w.ticket_id, w.kind, w.assignment_id from work_item w
    join ticket t on t.center_id = w.center_id and t.id = w.ticket_id
    where w.center_id = ${centerId} and t.is_generated and (w.claimed_until is null or w.claimed_until <= ${new Date(now)})
      and (w.kind <> 'revisit' or w.started_at is null or w.started_at <= ${new Date(now)})
    order by random() limit ${limit}`.execute(db)
  return rows
}
