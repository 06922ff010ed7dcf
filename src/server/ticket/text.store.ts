/** The words of a demand, and the search row cut from its redacted form. */
import { sql, type Selectable } from 'kysely'
import type { Elements } from '#domain/ticket/ticket.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import { searchText } from '#platform/words.ts'
import type { TicketTextTable } from './ticket.tables.ts'

export type TicketText = {
  body: string; elements: Elements; address?: string
  place?: { lng: number; lat: number; datum: string }; serviceFields: Record<string, string | number>
}

/** `findable`: what anybody who may see the ticket may find it by. */
export async function insertText(tx: Tx, keys: Keys, centerId: string, ticketId: string, text: TicketText, findable: string): Promise<void> {
  await send(tx, sql`with words as (
      insert into ticket_search (center_id, ticket_id, words) values (${centerId}, ${ticketId}, to_tsvector('simple', ${searchText(findable)}))
    ) insert into ticket_text (center_id, ticket_id, body, elements, address_sealed, lng, lat, datum, service_fields)
    values (${centerId}, ${ticketId}, ${text.body}, ${JSON.stringify(text.elements)}, ${text.address ? keys.seal(text.address) : null},
      ${text.place?.lng ?? null}, ${text.place?.lat ?? null}, ${text.place?.datum ?? null}, ${JSON.stringify(text.serviceFields)})`.compile(tx))
}

export const renewWords = async (tx: Tx, centerId: string, ticketId: string, findable: string): Promise<void> => {
  await sql`update ticket_search set words = to_tsvector('simple', ${searchText(findable)}) where center_id = ${centerId} and ticket_id = ${ticketId}`.execute(tx)
}

export async function getText(db: Db | Tx, keys: Keys, centerId: string, ticketId: string): Promise<TicketText> {
  return openText(keys, await db.selectFrom('ticketText').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId).executeTakeFirstOrThrow())
}

export const openText = (keys: Keys, row: Selectable<TicketTextTable>): TicketText => ({
  body: row.body, elements: row.elements, serviceFields: row.serviceFields,
  address: row.addressSealed ? keys.open(row.addressSealed) : undefined,
  place: row.lng !== null && row.lat !== null ? { lng: row.lng, lat: row.lat, datum: row.datum ?? 'GCJ-02' } : undefined,
})
