/** The record of some subjects, for what folds their whole story; and whether a follower has it all. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

export type SubjectEvent = { subjectId: string; id: string; type: string; occurredAt: number; assignmentId: string | null; facts: string | null }

/** Headers of these types in the order recorded, subject by subject; `facts` is the text as written. */
export async function readSubjectEvents(db: Db | Tx, centerId: string, subjectIds: readonly string[], types: readonly string[]): Promise<SubjectEvent[]> {
  const { rows } = await sql<SubjectEvent>`select subject_id, id, type, occurred_at, assignment_id, facts::text as facts
    from event where center_id = ${centerId} and subject_id = any(${subjectIds}::uuid[]) and type = any(${types}) order by subject_id, id`.execute(db)
  return rows
}

/** Whether events of these types that happened before `until` have not been followed yet. */
export async function isBehind(db: Db | Tx, centerId: string, follower: string, types: readonly string[], until: number): Promise<boolean> {
  const before = new Date(until).toISOString()
  const { rows } = await sql<{ behind: boolean }>`select exists (
      select from event_pending p join event e on e.center_id = p.center_id and e.subject_id = p.subject_id and e.id = p.event_id
      where p.center_id = ${centerId} and e.type = any(${types}) and e.occurred_at < ${before}::timestamptz
    ) or exists (
      select from event_chain c join event e on e.center_id = c.center_id and e.subject_id = c.subject_id and e.id = c.event_id
      where c.center_id = ${centerId} and c.position > coalesce((select position from cursor where center_id = ${centerId} and name = ${follower}), 0)
        and e.type = any(${types}) and e.occurred_at < ${before}::timestamptz
    ) as behind`.execute(db)
  return rows[0]?.behind ?? true
}
