/** 回访队列: who waits for a call-back, with what ranks them. Only work items and their tickets are read. */
import { sql } from 'kysely'
import type { InviteMedium } from '#domain/revisit/media.ts'
import type { Party } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'
import type { WorkRow } from '#server/ticket/work.query.ts'

/** A ranking over more than this nobody would read; what is due soonest is always among them. */
export const MOST_RANKED = 1000

export type QueueRow = WorkRow & { rehandleCount: number; persons: number; party: Party; attempts: number; waitUntil: number | null; waitingFor: InviteMedium | null }

export async function queueRows(db: Db, centerId: string): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select w.ticket_id, w.assignment_id, w.kind, w.unit_id, w.started_at, w.due_at, w.claimed_by, w.claimed_until, u.name as claimed_name, null as unit_name, w.number, w.title, w.area_code,
      w.urgency, w.channel, w.demand_kind, w.role, w.urge_count, w.contact_count, t.rehandle_count, t.persons_represented as persons, t.party, t.revisit_attempts as attempts,
      i.wait_until, i.medium as waiting_for
    from (select * from work_item where center_id = ${centerId} and kind = 'revisit' order by due_at, ticket_id limit ${MOST_RANKED}) w
    join ticket t on t.center_id = w.center_id and t.id = w.ticket_id
    left join revisit_invite i on i.center_id = w.center_id and i.ticket_id = w.ticket_id and i.round = 1 + t.rehandle_count + t.reopen_count and i.purpose = 'answer' and i.answered_at is null
    left join app_user u on u.id = w.claimed_by`.execute(db)
  return rows
}
