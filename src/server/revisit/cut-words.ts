import { redact } from '#domain/ticket/redact.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'

/** Words of a requester are kept here without the requester: units and 监督 read them too. */
export async function cutWords(tx: Tx, keys: Keys, ticket: Ticket): Promise<(text: string) => string> {
  const { requesters, text } = await ticketPage(tx, keys, ticket)
  const strict = ticket.disclosure !== 'named'
  const known = [{}, ...requesters.map(({ name, phone, idNumber, enterprise }) => ({ name, phone, idNumber, enterprise })), ...(text.address ? [{ address: text.address }] : [])]
  return (words) => known.reduce((out, person) => redact(out, person, strict), words)
}
