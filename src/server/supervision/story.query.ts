/** What triggers read: headers of one ticket, contacts of a matter or against a party, units that have the tickets. */
import { sql } from 'kysely'
import { CONTACT_EVENTS, type Contact } from '#domain/matter/contacts.ts'
import type { Happening } from '#domain/supervision/happening.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { PERSON } from '#server/matter/person-times.query.ts'
import '#server/matter/matter.tables.ts'

export type HappeningRow = Omit<Happening, 'unitPath' | 'assignmentId' | 'categoryCode' | 'facts'> & { subjectId: string; unitPath: string | null; assignmentId: string | null; categoryCode: string | null; facts: Happening['facts'] | null }
export const happeningOf = ({ id, type, at, unitPath, assignmentId, categoryCode, facts }: Omit<HappeningRow, 'subjectId'>): Happening =>
  ({ id, type, at, unitPath: unitPath ?? undefined, assignmentId: assignmentId ?? undefined, categoryCode: categoryCode ?? undefined, facts: facts ?? undefined })

export async function storyOf(tx: Tx, centerId: string, ticketId: string, types: readonly string[]): Promise<Happening[]> {
  const { rows } = await sql<HappeningRow>`select id, type, occurred_at as at, unit_path, assignment_id, category_code, facts from event
    where center_id = ${centerId} and subject_id = ${ticketId}::uuid and type = any(${[...types]}::text[])`.execute(tx)
  return rows.map(happeningOf)
}

export type Place = { matterId: string; party: string | null }
export async function placeOf(tx: Tx, centerId: string, ticketId: string): Promise<Place | undefined> {
  const { rows: [row] } = await sql<Place>`select matter_id, encode(party_blind, 'hex') as party from matter_signature where center_id = ${centerId} and ticket_id = ${ticketId}::uuid`.execute(tx)
  return row
}

/**
 * Out of the record itself, not out of the projection that counts it: that one follows behind a cursor of its own, and a rule of ten must fire at
 * the tenth.
 */
export async function contactsOf(tx: Tx, centerId: string, of: { matterId: string } | { party: string }, since: number): Promise<Contact[]> {
  const members = 'matterId' in of ? sql`s.matter_id = ${of.matterId}::uuid` : sql`s.party_blind = decode(${of.party}, 'hex')`
  const { rows } = await sql<Contact>`select e.id, e.subject_id as ticket_id, e.occurred_at as at from matter_signature s
    cross join lateral (select id, subject_id, occurred_at from event where center_id = s.center_id and subject_id = s.ticket_id
      and type = any(${[...CONTACT_EVENTS]}::text[]) and occurred_at >= ${toDate(since)} offset 0) e
    where s.center_id = ${centerId} and ${members}`.execute(tx)
  return rows
}

export async function personsOf(tx: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<number> {
  const { rows: [row] } = await sql<{ n: number }>`select count(distinct ${PERSON})::int as n from (select ${centerId}::text as center_id, unnest(${[...ticketIds]}::uuid[]) as ticket_id) t`.execute(tx)
  return row?.n ?? 0
}

/** 主办单位 of each ticket now, or the last one. */
export async function leadUnitsOf(db: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<{ ticketId: string; unitId: string }[]> {
  const { rows } = await sql<{ ticketId: string; unitId: string }>`select t.id as ticket_id, a.unit_id from unnest(${[...ticketIds]}::uuid[]) as t(id)
    cross join lateral (select unit_id from assignment where center_id = ${centerId} and ticket_id = t.id and role = 'lead'
      order by (status not in ('returned', 'quit')) desc, assigned_at desc limit 1) a`.execute(db)
  return rows
}

/** Those the order covers. */
export type TicketLine = { id: string; number: string; title: string }
export async function ticketLines(db: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<TicketLine[]> {
  const { rows } = await sql<TicketLine>`select id, number, list_title as title from ticket where center_id = ${centerId} and id = any(${[...ticketIds]}::uuid[]) order by id`.execute(db)
  return rows
}
