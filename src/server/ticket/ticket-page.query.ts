/** Everything of a ticket that moves do not need: its words, its people, its parent. */
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { requestersOf, type Requester } from './requester.store.ts'
import { getText, type TicketText } from './text.store.ts'

export type TicketPage = { text: TicketText; requesters: Requester[]; isGenerated: boolean; parentNumber?: string }

export async function ticketPage(db: Db | Tx, keys: Keys, ticket: Ticket): Promise<TicketPage> {
  const [text, requesters, marks] = await Promise.all([
    getText(db, keys, ticket.centerId, ticket.id), requestersOf(db, keys, ticket.centerId, ticket.id),
    db.selectFrom('ticket').select(['id', 'number', 'isGenerated']).where('centerId', '=', ticket.centerId)
      .where('id', 'in', ticket.mergedInto ? [ticket.id, ticket.mergedInto] : [ticket.id]).execute(),
  ])
  return {
    text, requesters, isGenerated: marks.find((m) => m.id === ticket.id)?.isGenerated ?? false,
    parentNumber: marks.find((m) => m.id === ticket.mergedInto)?.number,
  }
}
