/** 人次: contacts and places out of the record alone; a matter's row is reckoned anew from them whenever one of its tickets speaks or moves. */
import { sql } from 'kysely'
import { CONTACT_EVENTS, isContact } from '#domain/matter/contacts.ts'
import type { Tx } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { projection } from '#platform/follower.ts'
import { PLACED } from './record-place.ts'
import './matter.tables.ts'

export const matterCount = projection({
  name: 'matter count', types: [...CONTACT_EVENTS, PLACED], tables: ['matter_ticket', 'matter_contact', 'matter'],
  async apply(tx, events) {
    for (const [centerId, own] of Map.groupBy(events, (event) => event.centerId)) await applyCenter(tx, centerId, own)
  },
})

async function applyCenter(tx: Tx, centerId: string, events: readonly EventHeader[]): Promise<void> {
  const contacts = events.filter(isContact)
  // The last place of a ticket within the batch is its place.
  const places = [...new Map(events.filter(({ type }) => type === PLACED).map((event) => [event.subjectId, String(event.facts?.['matter'])]))]
  await sql`insert into matter_contact (center_id, event_id, ticket_id, at)
    select ${centerId}, * from unnest(${contacts.map(({ id }) => id)}::uuid[], ${contacts.map(({ subjectId }) => subjectId)}::uuid[], ${contacts.map(({ occurredAt }) => new Date(occurredAt).toISOString())}::timestamptz[])
    on conflict do nothing`.execute(tx)
  const tickets = [...new Set(events.map(({ subjectId }) => subjectId))]
  const left = await sql<{ matterId: string }>`select distinct matter_id from matter_ticket where center_id = ${centerId} and ticket_id = any(${tickets}::uuid[])`.execute(tx)
  await sql`insert into matter_ticket (center_id, ticket_id, matter_id) select ${centerId}, * from unnest(${places.map(([id]) => id)}::uuid[], ${places.map(([, matter]) => matter)}::uuid[])
    on conflict (center_id, ticket_id) do update set matter_id = excluded.matter_id`.execute(tx)
  await reckon(tx, centerId, [...new Set([...left.rows.map(({ matterId }) => matterId), ...places.map(([, matter]) => matter)])])
}

async function reckon(tx: Tx, centerId: string, matters: readonly string[]): Promise<void> {
  if (matters.length === 0) return
  await sql`with now as (
      select t.matter_id, count(distinct t.ticket_id)::int as tickets, count(*)::int as person_times, min(c.at) as first_at, max(c.at) as last_at
      from matter_ticket t join matter_contact c on c.center_id = t.center_id and c.ticket_id = t.ticket_id
      where t.center_id = ${centerId} and t.matter_id = any(${matters}::uuid[]) group by t.matter_id
    ), gone as (
      delete from matter m where m.center_id = ${centerId} and m.id = any(${matters}::uuid[]) and not exists (select from now where now.matter_id = m.id)
    ) insert into matter (center_id, id, tickets, person_times, first_at, last_at) select ${centerId}, * from now
    on conflict (center_id, id) do update set tickets = excluded.tickets, person_times = excluded.person_times, first_at = excluded.first_at, last_at = excluded.last_at`.execute(tx)
}
