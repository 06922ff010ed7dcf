/** How earlier tickets ended for the units that led them. */
import { sql } from 'kysely'
import type { Ending } from '#domain/dispatch/known.ts'
import type { RevisitResult } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'

export type TicketEnding = { ticketId: string; unitId: string; ending: Ending }

const CONTENT: readonly string[] = ['very_satisfied', 'satisfied', 'fairly_satisfied']

/** One for each unit that led a ticket; whoever gave it back once counts as having given it back. */
export async function ticketEndings(db: Db, centerId: string, ids: readonly string[]): Promise<TicketEnding[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ ticketId: string; unitId: string; returned: boolean; signed: boolean; closed: boolean; revisit: RevisitResult | null }>`
    select a.ticket_id, a.unit_id, bool_or(a.status = 'returned') as returned, bool_or(a.status <> 'wait_sign') as signed, bool_or(t.closed_at is not null) as closed, (array_agg(t.revisit))[1] as revisit
    from assignment a join ticket t on t.center_id = a.center_id and t.id = a.ticket_id
    where a.center_id = ${centerId} and a.ticket_id = any(${[...ids]}::uuid[]) and a.role = 'lead' group by a.ticket_id, a.unit_id`.execute(db)
  return rows.map(({ ticketId, unitId, returned, signed, closed, revisit }) => ({
    ticketId, unitId,
    ending: returned ? 'returned' : closed ? (revisit?.contacted ? (isContent(revisit) ? 'satisfied' : 'dissatisfied') : 'closed') : signed ? 'working' : 'waiting',
  }))
}

const isContent = ({ solved, resultSatisfaction }: RevisitResult): boolean => solved !== 'not_solved' && CONTENT.includes(resultSatisfaction)
