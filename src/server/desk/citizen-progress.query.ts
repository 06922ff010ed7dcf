/** What a citizen's page is made of; found by number and query code only. */
import { timingSafeEqual } from 'node:crypto'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { requestersOf, type Requester } from '#server/ticket/requester.store.ts'
import { getText } from '#server/ticket/text.store.ts'
import { findTicketByNumber, getTicket } from '#server/ticket/ticket.store.ts'
import { ticketStory, type StoryEvent } from './timeline.query.ts'

export type CitizenPage = {
  ticket: Ticket; centerName: string; events: StoryEvent[]; messages: { at: number; text: string }[]
  /** whose names are cut out: the own ones and, where the answer was given to several, theirs */
  people: Requester[]; address?: string
}

const hash = (text: string) => sm3(Buffer.from(text))

/** undefined: no such number, or the code is another; the caller cannot tell which. */
export async function citizenPage(db: Db, keys: Keys, number: string, queryCode: string): Promise<CitizenPage | undefined> {
  const center = (await listCenters(db)).toSorted((a, b) => b.numberPrefix.length - a.numberPrefix.length).find(({ numberPrefix }) => number.startsWith(numberPrefix))
  const id = center && await findTicketByNumber(db, center.id, number)
  const row = id === undefined ? undefined : await db.selectFrom('ticket').select('queryCode').where('centerId', '=', center?.id ?? '').where('id', '=', id).executeTakeFirst()
  const isRight = timingSafeEqual(hash(queryCode), hash(row?.queryCode ?? ''))
  if (!center || id === undefined || !row || !isRight) return undefined

  const ticket = await getTicket(db, center.id, id)
  const families = [id, ...(ticket.mergedInto ? [ticket.mergedInto] : [])]
  const [events, messages, people, { address }] = await Promise.all([
    ticketStory(db, keys, center.id, id),
    db.selectFrom('outgoingMessage').select(['createdAt', 'textSealed']).where('centerId', '=', center.id).where('ticketId', '=', id).orderBy('createdAt').orderBy('id').execute(),
    Promise.all(families.map((ticketId) => requestersOf(db, keys, center.id, ticketId))), getText(db, keys, center.id, id),
  ])
  return { ticket, centerName: center.name, events, people: people.flat(), address, messages: messages.map((m) => ({ at: m.createdAt, text: keys.open(m.textSealed) })) }
}
