/** The record as the auditor reads it: headers only, newest first, by position in the chain. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

export type AuditRow = { id: string; occurredAt: number; type: string; subjectKind: string; subjectId: string; actorName: string; unitPath: string | null; before: string | null; after: string | null; position: number }

export async function auditRows(db: Db, centerId: string, asked: { before?: number; type?: string; subjectId?: string; limit: number }): Promise<AuditRow[]> {
  const before = asked.before ? sql`and c.position < ${asked.before}` : sql``
  const type = asked.type ? sql`and e.type like ${`${asked.type.replaceAll(/[%_\\]/g, '')}%`}` : sql``
  const subject = asked.subjectId ? sql`and c.subject_id = ${asked.subjectId}::uuid` : sql``
  const { rows } = await sql<AuditRow>`
    select e.id, e.occurred_at, e.type, e.subject_kind, e.subject_id, coalesce(u.name, e.actor_id) as actor_name, e.unit_path, e.before, e.after, c.position
    from event_chain c join event e on e.center_id = c.center_id and e.subject_id = c.subject_id and e.id = c.event_id
    left join app_user u on u.id::text = e.actor_id
    where c.center_id = ${centerId} ${before} ${subject} ${type} order by c.position desc limit ${asked.limit}`.execute(db)
  return rows
}
