/** Facts are made again whole for a ticket: what it was folded from is read in three statements, whatever the number of tickets. */
import { sql, type Selectable } from 'kysely'
import { WINDOWS, type Fact } from '#domain/assessment/fact.ts'
import { factsOf, FOLDED_EVENTS, type FoldedPart, type FoldedTicket } from '#domain/assessment/fold.ts'
import type { Happening } from '#domain/assessment/happening.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Db, Tx } from '#platform/database.ts'
import { eventsOfMany, type EventLine } from '#platform/event-story.ts'
import type { TicketTable } from '#server/ticket/ticket.tables.ts'

type TicketRow = Pick<Selectable<TicketTable>, 'id' | 'kind' | 'class' | 'categoryCode' | 'areaCode' | 'channel' | 'party' | 'urgency' | 'disclosure' | 'acceptedAt'>

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
  const events = await eventsOfMany(db, centerId, ticketIds, FOLDED_EVENTS)
  const partsOf = Map.groupBy(parts, ({ ticketId }) => ticketId)
  const storyOf = Map.groupBy(events, ({ subjectId }) => subjectId)
  return tickets.flatMap((row) => factsOf(ticketOf(row), partsOf.get(row.id) ?? [], (storyOf.get(row.id) ?? []).map(happeningOf), calendar))
}

const ticketOf = ({ categoryCode, areaCode, ...row }: TicketRow): FoldedTicket => ({ ...row, categoryCode: categoryCode ?? undefined, areaCode: areaCode ?? undefined })
const happeningOf = ({ id, type, at, assignmentId, facts }: EventLine): Happening => ({ id, type, at, assignmentId: assignmentId ?? undefined, facts: facts ?? {} })

/** Only what is there: a flag that is not set and a count of none are null. */
const rowOf = (centerId: string, { grain, ticketId, id, unitId, times, flags, counts, codes, measures }: Fact) => ({
  center_id: centerId, grain, ticket_id: ticketId, id, unit_id: unitId, ...codes, ...counts, ...measures,
  ...Object.fromEntries([...WINDOWS.flatMap((name) => (times[name] === undefined ? [] : [[`${name}_at`, new Date(times[name]).toISOString()]])), ...[...flags].map((name) => [name, true])]),
})
