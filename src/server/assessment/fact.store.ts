/** Facts are made again whole for a ticket: what it was folded from is read in three statements, whatever the number of tickets. */
import { sql, type Selectable } from 'kysely'
import { CODES, COUNTS, FLAGS, MEASURES, WINDOWS, type Fact } from '#domain/assessment/fact.ts'
import { factsOf, FOLDED_EVENTS, type FoldedPart, type FoldedTicket } from '#domain/assessment/fold.ts'
import type { Happening } from '#domain/assessment/happening.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { TicketTable } from '#server/ticket/ticket.tables.ts'

type TicketRow = Pick<Selectable<TicketTable>, 'id' | 'kind' | 'class' | 'categoryCode' | 'areaCode' | 'channel' | 'party' | 'urgency' | 'disclosure' | 'acceptedAt'>
type EventRow = { subjectId: string; id: string; type: string; occurredAt: number; assignmentId: string | null; facts: string | null }

/** @returns how many facts */
export async function refold(tx: Tx, centerId: string, ticketIds: readonly string[], calendar: WorkCalendar): Promise<number> {
  if (ticketIds.length === 0) return 0
  const facts = await foldTickets(tx, centerId, ticketIds, calendar)
  await sql`delete from assessment_fact where center_id = ${centerId} and ticket_id = any(${ticketIds}::uuid[])`.execute(tx)
  await sql`insert into assessment_fact select * from json_populate_recordset(null::assessment_fact, ${JSON.stringify(facts.map((fact) => rowOf(centerId, fact)))}::json)`.execute(tx)
  return facts.length
}

export async function foldTickets(db: Db | Tx, centerId: string, ticketIds: readonly string[], calendar: WorkCalendar): Promise<Fact[]> {
  const { rows: tickets } = await sql<TicketRow>`select id, kind, class, category_code, area_code, channel, party, urgency, disclosure, accepted_at
    from ticket where center_id = ${centerId} and id = any(${ticketIds}::uuid[])`.execute(db)
  const { rows: parts } = await sql<FoldedPart & { ticketId: string }>`select ticket_id, id, unit_id, role, status, assigned_at, clocks
    from assignment where center_id = ${centerId} and ticket_id = any(${ticketIds}::uuid[]) order by ticket_id, assigned_at, id`.execute(db)
  const { rows: events } = await sql<EventRow>`select subject_id, id, type, occurred_at, assignment_id, facts::text as facts
    from event where center_id = ${centerId} and subject_id = any(${ticketIds}::uuid[]) and type = any(${FOLDED_EVENTS}) order by subject_id, id`.execute(db)
  const partsOf = Map.groupBy(parts, ({ ticketId }) => ticketId)
  const eventsOf = Map.groupBy(events, ({ subjectId }) => subjectId)
  return tickets.flatMap((row) => factsOf(ticketOf(row), partsOf.get(row.id) ?? [], (eventsOf.get(row.id) ?? []).map(happeningOf), calendar))
}

const ticketOf = ({ categoryCode, areaCode, ...row }: TicketRow): FoldedTicket => ({ ...row, categoryCode: categoryCode ?? undefined, areaCode: areaCode ?? undefined })
const happeningOf = ({ id, type, occurredAt, assignmentId, facts }: EventRow): Happening =>
  ({ id, type, at: occurredAt, assignmentId: assignmentId ?? undefined, facts: facts === null ? {} : JSON.parse(facts) as Happening['facts'] })

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())

const rowOf = (centerId: string, { grain, ticketId, id, unitId, times, flags, counts, codes, measures }: Fact) => ({
  center_id: centerId, grain, ticket_id: ticketId, id, unit_id: unitId ?? null,
  ...Object.fromEntries([
    ...WINDOWS.map((name) => [`${name}_at`, iso(times[name])]), ...FLAGS.map((name) => [name, flags.has(name)]), ...COUNTS.map((name) => [name, counts[name] ?? 0]),
    ...CODES.map((name) => [name, codes[name] ?? null]), ...MEASURES.map((name) => [name, measures[name] ?? null]),
  ]),
})
