/** What the timers look for. All of it stands in work_item, or in the partial index of closed tickets. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'

export type DueRow = { centerId: string; ticketId: string; kind: string; assignmentId: string; dueAt: number; unitPath: string | null; mark: 'near' | 'passed' }

/** Deadlines that have passed, or of which the yellow share is used, and that nobody noted yet. */
export async function unmarkedDeadlines(db: Db, centerId: string, at: { now: number; yellowShare: number; limit: number }): Promise<DueRow[]> {
  const now = new Date(at.now)
  const { rows } = await sql<DueRow>`
    select w.center_id, w.ticket_id, w.kind, w.assignment_id, w.due_at, w.unit_path, m.mark from work_item w
    cross join lateral (select case when w.due_at <= ${now} then 'passed' else 'near' end as mark) m
    where w.center_id = ${centerId} and w.due_at < '9999-01-01' and w.kind not like 'decide\\_%' and w.kind <> 'resume'
      and (w.due_at <= ${now} or (w.started_at is not null and ${now}::timestamptz - w.started_at >= (w.due_at - w.started_at) * ${at.yellowShare}::float8))
      and not exists (select from deadline_mark d where d.center_id = w.center_id and d.ticket_id = w.ticket_id and d.kind = w.kind
        and d.assignment_id = w.assignment_id and d.due_at = w.due_at and d.mark = m.mark)
    order by w.due_at limit ${at.limit}`.execute(db)
  return rows
}

/** false: another process noted it first */
export async function insertMark(tx: Tx, row: DueRow): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into deadline_mark (center_id, ticket_id, kind, assignment_id, due_at, mark)
    values (${row.centerId}, ${row.ticketId}, ${row.kind}, ${row.assignmentId}, ${new Date(row.dueAt)}, ${row.mark}) on conflict do nothing`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

export const overdueSuspensions = (db: Db, centerId: string, now: number): Promise<{ ticketId: string }[]> =>
  db.selectFrom('workItem').select('ticketId').where('centerId', '=', centerId).where('kind', '=', 'resume').where(sql<boolean>`due_at <= ${new Date(now)}`).limit(500).execute()

export const overdueSupplements = (db: Db, centerId: string, now: number): Promise<{ ticketId: string }[]> =>
  db.selectFrom('workItem').select('ticketId').where('centerId', '=', centerId).where('kind', '=', 'info').where(sql<boolean>`due_at <= ${new Date(now)}`).limit(500).execute()

export async function archivable(db: Db, centerId: string, closedBefore: number, limit: number): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select id from ticket where center_id = ${centerId} and status = 'closed' and closed_at < ${new Date(closedBefore)}
    order by closed_at limit ${limit}`.execute(db)
  return rows
}

export async function openTicketIds(db: Db, centerId: string, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct ticket_id as id from work_item where center_id = ${centerId} and ticket_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by ticket_id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}
