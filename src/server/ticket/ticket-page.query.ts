/** Everything of a ticket that moves do not need, in one round trip: its words, its people, its parent's number. */
import { sql, type Selectable } from 'kysely'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { openRequester, type Requester } from './requester.store.ts'
import { openText, type TicketText } from './text.store.ts'
import type { RequesterTable, TicketTextTable } from './ticket.tables.ts'

export type TicketPage = { text: TicketText; requesters: Requester[]; isGenerated: boolean; parentNumber?: string }
type Sealed = Record<'name_sealed' | 'phone_sealed' | 'id_number_sealed', string | null> & { id: string; enterprise: string | null }
type Row = Selectable<TicketTextTable> & { isGenerated: boolean; parentNumber: string | null; people: Sealed[] | null }

export async function ticketPage(db: Db | Tx, keys: Keys, ticket: Ticket): Promise<TicketPage> {
  const { rows: [row] } = await sql<Row>`
    select x.*, t.is_generated, (select p.number from ticket p where p.center_id = t.center_id and p.id = t.merged_into) as parent_number,
      (select json_agg(json_build_object('id', r.id, 'enterprise', r.enterprise, 'name_sealed', encode(r.name_sealed, 'base64'),
          'phone_sealed', encode(r.phone_sealed, 'base64'), 'id_number_sealed', encode(r.id_number_sealed, 'base64')) order by r.id)
        from ticket_requester l join requester r on r.center_id = l.center_id and r.id = l.requester_id
        where l.center_id = t.center_id and l.ticket_id = t.id) as people
    from ticket t join ticket_text x on x.center_id = t.center_id and x.ticket_id = t.id
    where t.center_id = ${ticket.centerId} and t.id = ${ticket.id} and x.ticket_id = ${ticket.id}`.execute(db)
  if (!row) throw new Error('A ticket without its words.')
  return {
    text: openText(keys, row), requesters: (row.people ?? []).map((person) => openRequester(keys, sealed(person))),
    isGenerated: row.isGenerated, parentNumber: row.parentNumber ?? undefined,
  }
}

const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text, 'base64'))
const sealed = (person: Sealed): Pick<Selectable<RequesterTable>, 'id' | 'enterprise' | 'nameSealed' | 'phoneSealed' | 'idNumberSealed'> =>
  ({ id: person.id, enterprise: person.enterprise, nameSealed: bytes(person.name_sealed), phoneSealed: bytes(person.phone_sealed), idNumberSealed: bytes(person.id_number_sealed) })
