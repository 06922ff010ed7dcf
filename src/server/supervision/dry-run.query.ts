/** History for a dry run: page by page of tickets by their time, or whole matters that were spoken of. */
import { sql } from 'kysely'
import type { Running } from '#domain/supervision/by-time.ts'
import { DESK_CLOCKS, type ClockName } from '#domain/calendar/limit.ts'
import type { Contact } from '#domain/matter/contacts.ts'
import { toDate, type Db } from '#platform/database.ts'
import '#server/matter/matter.tables.ts'
import '#server/ticket/ticket.tables.ts'

export type TicketClocks = { ticketId: string; /** as written: opened one after the other, none of them weighs on memory */ clocks: string }
export const runningOf = ({ clocks }: TicketClocks): Running[] => JSON.parse(clocks) as Running[]

/**
 * Clocks of assignments and of main orders; with a name only where it is kept and stands among them. Whether one ran over is not asked here: the database
 * takes JSON apart at more cost than it is carried over.
 */
export async function clocksBetween(db: Db, centerId: string, { from, upTo, clock }: { from: string; upTo: string; clock: ClockName | undefined }): Promise<TicketClocks[]> {
  const has = clock === undefined ? sql`clocks::text <> '[]'` : sql`strpos(clocks::text, ${`"${clock}"`}) > 0`
  const ofUnits = sql`select ticket_id, clocks::text from assignment where center_id = ${centerId} and ticket_id >= ${from}::uuid and ticket_id < ${upTo}::uuid and ${has}`
  const ofDesks = sql`select id as ticket_id, clocks::text from ticket where center_id = ${centerId} and id >= ${from}::uuid and id < ${upTo}::uuid and ${has}`
  const { rows } = await sql<TicketClocks>`${clock === undefined ? sql`${ofUnits} union all ${ofDesks}` : DESK_CLOCKS.includes(clock) ? ofDesks : ofUnits}`.execute(db)
  return rows
}

type Spoken = { about: 'matter' | 'complained_of'; atLeast: number; since: number; until: number }

/** Matters (parties) with enough contacts up to then, of which one lies in the stretch. */
export async function spokenOften(db: Db, centerId: string, { about, atLeast, since, until }: Spoken & { from: number }): Promise<string[]> {
  const group = about === 'matter' ? sql`t.matter_id::text` : sql`encode(s.party_blind, 'hex')`
  const join = about === 'matter' ? sql`join matter_ticket t on t.center_id = c.center_id and t.ticket_id = c.ticket_id` : sql`join matter_signature s on s.center_id = c.center_id and s.ticket_id = c.ticket_id and s.party_blind is not null`
  const { rows } = await sql<{ key: string }>`select ${group} as key from matter_contact c ${join}
    where c.center_id = ${centerId} and c.at >= ${toDate(since)} and c.at < ${toDate(until)} group by 1 having count(*) >= ${atLeast}`.execute(db)
  return rows.map(({ key }) => key)
}

export type KeyedContact = Contact & { key: string }
export async function contactsOfKeys(db: Db, centerId: string, keys: readonly string[], { about, since, until }: Spoken): Promise<KeyedContact[]> {
  const { rows } = await (about === 'matter'
    ? sql<KeyedContact>`select t.matter_id::text as key, c.event_id as id, c.ticket_id, c.at from matter_ticket t join matter_contact c on c.center_id = t.center_id and c.ticket_id = t.ticket_id
        where t.center_id = ${centerId} and t.matter_id = any(${[...keys]}::uuid[]) and c.at >= ${toDate(since)} and c.at < ${toDate(until)}`
    : sql<KeyedContact>`select encode(s.party_blind, 'hex') as key, c.event_id as id, c.ticket_id, c.at from matter_signature s join matter_contact c on c.center_id = s.center_id and c.ticket_id = s.ticket_id
        where s.center_id = ${centerId} and s.party_blind = any(array(select decode(x, 'hex') from unnest(${[...keys]}::text[]) x)) and c.at >= ${toDate(since)} and c.at < ${toDate(until)}`).execute(db)
  return rows
}
