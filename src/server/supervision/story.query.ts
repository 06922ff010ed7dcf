/** What triggers read: where a ticket belongs, contacts of a matter or against a party, units that have the tickets. */
import { sql } from 'kysely'
import { CONTACT_EVENTS, type Contact } from '#domain/matter/contacts.ts'
import type { Happening } from '#domain/supervision/happening.ts'
import type { Db, Tx } from '#platform/database.ts'
import { eventsOf, momentsOf, type EventLine } from '#platform/event-story.ts'
import { PERSON } from '#server/matter/person-times.query.ts'
import '#server/matter/matter.tables.ts'

export const happeningOf = ({ id, type, at, unitPath, assignmentId, categoryCode, facts }: EventLine): Happening =>
  ({ id, type, at, unitPath: unitPath ?? undefined, assignmentId: assignmentId ?? undefined, categoryCode: categoryCode ?? undefined, facts: facts ?? undefined })

export const storyOf = async (tx: Tx, centerId: string, ticketId: string, types: readonly string[]): Promise<Happening[]> =>
  (await eventsOf(tx, centerId, ticketId, types)).map(happeningOf)

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
  const members = 'matterId' in of ? sql`matter_id = ${of.matterId}::uuid` : sql`party_blind = decode(${of.party}, 'hex')`
  const { rows } = await sql<{ ticketId: string }>`select ticket_id from matter_signature where center_id = ${centerId} and ${members}`.execute(tx)
  const moments = await momentsOf(tx, centerId, rows.map(({ ticketId }) => ticketId), { types: CONTACT_EVENTS, since })
  return moments.map(({ id, subjectId, at }) => ({ id, ticketId: subjectId, at }))
}

export async function personsOf(tx: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<number> {
  const { rows: [row] } = await sql<{ n: number }>`select count(distinct ${PERSON})::int as n from (select ${centerId}::text as center_id, unnest(${[...ticketIds]}::uuid[]) as ticket_id) t`.execute(tx)
  return row?.n ?? 0
}

/** 主办单位 of each ticket now, or the last one. */
export async function leadUnitsOf(db: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`select distinct a.unit_id from unnest(${[...ticketIds]}::uuid[]) as t(id)
    cross join lateral (select unit_id from assignment where center_id = ${centerId} and ticket_id = t.id and role = 'lead'
      order by (status not in ('returned', 'quit')) desc, assigned_at desc limit 1) a`.execute(db)
  return rows.map(({ unitId }) => unitId)
}

export type TicketLine = { id: string; number: string; title: string }
export async function ticketLines(db: Db | Tx, centerId: string, ticketIds: readonly string[]): Promise<TicketLine[]> {
  const { rows } = await sql<TicketLine>`select id, number, list_title as title from ticket where center_id = ${centerId} and id = any(${[...ticketIds]}::uuid[]) order by id`.execute(db)
  return rows
}
