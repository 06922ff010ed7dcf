/** 来电人: known by the full number alone; what is open first, then what was. Several people may share a phone: the one met last gives the name. */
import { sql } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { openRequester, phoneBlind, sharingPhone, type Requester } from '#server/ticket/requester.store.ts'
import { foundRows, type FoundRow } from './found-tickets.sql.ts'

export type Caller = { requester?: Requester; contacts: number; open: FoundRow[]; history: FoundRow[] }
const MOST_SHOWN = 50
const PAST = 20

export async function caller(db: Db, keys: Keys, actor: Actor, phone: string): Promise<Caller> {
  const people = phone.replaceAll(/\D/g, '').length < 7 ? [] : await sharingPhone(db, actor.centerId, phoneBlind(keys, phone))
  const [latest] = people
  if (!latest) return { contacts: 0, open: [], history: [] }
  const theirs = await db.selectFrom('ticketRequester').select('ticketId').distinct().where('centerId', '=', actor.centerId)
    .where(sql<boolean>`requester_id = any(${people.map(({ id }) => id)}::uuid[])`).orderBy('ticketId', 'desc').limit(MOST_SHOWN).execute()
  const { rows } = await foundRows(actor, theirs.map(({ ticketId }) => ({ ticketId, rank: '' }))).execute(db)
  // A ticket counts the contacts of all merged into it; how often this caller called is the rest.
  const merged = await db.selectFrom('ticket').select((t) => t.fn.sum<string | null>('contactCount').as('contacts'))
    .where('centerId', '=', actor.centerId).where('mergedInto', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`).executeTakeFirst()
  const isOver = ({ status }: FoundRow) => status === 'closed' || status === 'archived'
  return {
    requester: openRequester(keys, latest), contacts: rows.reduce((sum, ticket) => sum + ticket.contactCount, 0) - Number(merged?.contacts ?? 0),
    open: rows.filter((ticket) => !isOver(ticket)), history: rows.filter(isOver).slice(0, PAST),
  }
}
