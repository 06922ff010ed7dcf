/** 人次与人数: of a matter, or against one party complained of, within a window. The ground of "ten person-times" triggers. */
import { sql, type RawBuilder } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { partyBlind } from './party-blind.ts'
import './matter.tables.ts'

/**
 * Whoever raised ticket t: one phone or one identity is one person, whatever name it gave; nobody known is a person of their own. The blind
 * index is compared, never the number.
 */
export const PERSON: RawBuilder<unknown> = sql`coalesce((select coalesce(encode(r.phone_blind, 'hex'), encode(r.id_number_blind, 'hex'), r.id::text)
  from ticket_requester l join requester r on r.center_id = l.center_id and r.id = l.requester_id where l.center_id = t.center_id and l.ticket_id = t.ticket_id order by l.requester_id limit 1), t.ticket_id::text)`

export type Window = { since: number; until: number }
export type Spoken = { persons: number; personTimes: number; tickets: number }

const COUNTS = sql`count(distinct ${PERSON})::int as persons, count(*)::int as person_times, count(distinct t.ticket_id)::int as tickets`
const CONTACTS = sql`from matter_ticket t join matter_contact c on c.center_id = t.center_id and c.ticket_id = t.ticket_id`
const within = ({ since, until }: Window) => sql`c.at >= ${toDate(since)} and c.at < ${toDate(until)}`

export async function spokenOfMatter(db: Db | Tx, centerId: string, matterId: string, window: Window): Promise<Spoken> {
  return one(await sql<Spoken>`select ${COUNTS} ${CONTACTS} where t.center_id = ${centerId} and t.matter_id = ${matterId} and ${within(window)}`.execute(db))
}

/** Whatever the matter: 同一被诉主体. */
export async function spokenAgainst(db: Db | Tx, keys: Keys, centerId: string, partyName: string, window: Window): Promise<Spoken> {
  return one(await sql<Spoken>`select ${COUNTS} ${CONTACTS} join matter_signature s on s.center_id = t.center_id and s.ticket_id = t.ticket_id
    where t.center_id = ${centerId} and s.party_blind = ${partyBlind(keys, partyName)} and ${within(window)}`.execute(db))
}

/** Matters with at least so many person-times in the window, the most spoken of first. */
export async function mattersReaching(db: Db | Tx, centerId: string, atLeast: number, window: Window): Promise<(Spoken & { matterId: string })[]> {
  const { rows } = await sql<Spoken & { matterId: string }>`select t.matter_id, ${COUNTS} ${CONTACTS} where t.center_id = ${centerId} and ${within(window)}
    group by t.matter_id having count(*) >= ${atLeast} order by person_times desc, t.matter_id`.execute(db)
  return rows
}

const one = ({ rows: [row] }: { rows: Spoken[] }): Spoken => row ?? { persons: 0, personTimes: 0, tickets: 0 }
