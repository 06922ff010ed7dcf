import { sql, type Selectable } from 'kysely'
import type { UrgedWork } from '#domain/profile/urging.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { UrgeTable } from './supervision.tables.ts'

export type DueWork = { ticketId: string; assignmentId: string; unitId: string; dueAt: number }

/** What a unit must do until `until` and has had more than half its time for; nobody urged it by this rule for this deadline. */
export async function workToUrge(db: Db, centerId: string, asked: { rule: string; work: readonly UrgedWork[]; now: number; until: number; limit: number }): Promise<DueWork[]> {
  const now = new Date(asked.now)
  const { rows } = await sql<DueWork>`select w.ticket_id, w.assignment_id, w.unit_id, w.due_at from work_item w
    where w.center_id = ${centerId} and w.kind = any(${[...asked.work]}::text[]) and w.unit_id is not null and w.due_at > ${now} and w.due_at <= ${new Date(asked.until)}
      and w.started_at is not null and ${now}::timestamptz - w.started_at >= (w.due_at - w.started_at) / 2
      and not exists (select from supervision_urge u where u.center_id = w.center_id and u.ticket_id = w.ticket_id and u.assignment_id = w.assignment_id and u.rule = ${asked.rule} and u.due_at = w.due_at)
    order by w.due_at limit ${asked.limit}`.execute(db)
  return rows
}

/** false: another process urged first */
export async function insertUrge(tx: Tx, centerId: string, row: DueWork & { id: string; rule: string; ruleName: string; urgedAt: number }): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into supervision_urge (center_id, ticket_id, id, rule, rule_name, assignment_id, unit_id, due_at, urged_at)
    values (${centerId}, ${row.ticketId}, ${row.id}, ${row.rule}, ${row.ruleName}, ${row.assignmentId}, ${row.unitId}, ${new Date(row.dueAt)}, ${new Date(row.urgedAt)}) on conflict do nothing`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

export const urgesOf = (db: Db, centerId: string, ticketId: string): Promise<Selectable<UrgeTable>[]> =>
  db.selectFrom('supervisionUrge').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId).orderBy('id', 'desc').limit(50).execute()
