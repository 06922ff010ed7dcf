/** Where each ticket belongs, and what it is compared by. */
import { sql } from 'kysely'
import { DAY } from '#domain/calendar/local-day.ts'
import { fitting, type Neighbour, type Place } from '#domain/matter/join.ts'
import { likeness, type Signature } from '#domain/matter/signature.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './matter.tables.ts'

/** A matter nobody spoke of for so long is over; who speaks of it again opens a new one. */
const REMEMBERED_MS = 180 * DAY
const MOST_COMPARED = 400
/** The strongest names find the neighbours; the others only weigh. */
const ASKED_BY = 24

export type Placed = { centerId: string; ticketId: string; matterId: string; registeredAt: number; areaCode: string | null; categoryCode: string | null; partyBlind: Buffer | null; signature: Signature }

export async function insertSignature(tx: Tx, { signature: { names, words }, registeredAt, ...row }: Placed): Promise<void> {
  await tx.insertInto('matterSignature').values({
    ...row, registeredAt: toDate(registeredAt), matterBefore: null,
    nameTerms: [...names.terms], nameWeights: [...names.weights], wordTerms: [...words.terms], wordWeights: [...words.weights],
  }).onConflict((c) => c.doNothing()).execute()
}

export const lockPlace = (tx: Tx, centerId: string, ticketId: string): Promise<{ matterId: string; matterBefore: string | null } | undefined> =>
  tx.selectFrom('matterSignature').select(['matterId', 'matterBefore']).where('centerId', '=', centerId).where('ticketId', '=', ticketId).forUpdate().executeTakeFirst()

export const matterOf = async (db: Db | Tx, centerId: string, ticketId: string): Promise<string | undefined> =>
  (await db.selectFrom('matterSignature').select('matterId').where('centerId', '=', centerId).where('ticketId', '=', ticketId).executeTakeFirst())?.matterId

type To = { matterId: string; matterBefore?: string | null; byHand?: true }
export async function moveTo(tx: Tx, centerId: string, ticketIds: readonly string[], to: To): Promise<void> {
  if (ticketIds.length === 0) return
  await tx.updateTable('matterSignature').set(to).where('centerId', '=', centerId).where(sql<boolean>`ticket_id = any(${[...ticketIds]}::uuid[])`).execute()
}

/** Ascending, locked: two who join matters at once never wait for each other in a ring. */
export async function lockMembers(tx: Tx, centerId: string, matterIds: readonly string[]): Promise<{ ticketId: string; matterId: string }[]> {
  return tx.selectFrom('matterSignature').select(['ticketId', 'matterId']).where('centerId', '=', centerId).where(sql<boolean>`matter_id = any(${[...matterIds]}::uuid[])`).orderBy('ticketId').forUpdate().execute()
}

export type Near = Neighbour & { ticketId: string }

export type Asked = { signature: Signature; place: Place; lineage: (areaCode: string | null) => string[] }

/** Tickets that share a strong name, most alike first. `lineage`: an area and all above it. */
export async function neighbours(tx: Db | Tx, centerId: string, { signature, place, lineage }: Asked): Promise<Near[]> {
  const { terms, weights } = signature.names
  const asked = terms.map((term, i) => ({ term, weight: weights[i]! })).toSorted((a, b) => b.weight - a.weight || a.term - b.term).slice(0, ASKED_BY).map(({ term }) => term)
  if (asked.length === 0) return []
  const { rows } = await sql<Near & Record<'nameTerms' | 'nameWeights' | 'wordTerms' | 'wordWeights', number[]> & { areaCode: string | null; party: string | null; registeredAt: number }>`select ticket_id, matter_id, registered_at, area_code, encode(party_blind, 'hex') as party, name_terms, name_weights, word_terms, word_weights
    from matter_signature where center_id = ${centerId} and name_terms && ${asked}::int[] and registered_at >= ${toDate(place.at - REMEMBERED_MS)}
    order by registered_at desc, ticket_id desc limit ${MOST_COMPARED}`.execute(tx)
  return rows.map(({ ticketId, matterId, areaCode, party, registeredAt, nameTerms, nameWeights, wordTerms, wordWeights }) => {
    const alike = likeness(signature, { names: { terms: nameTerms, weights: nameWeights }, words: { terms: wordTerms, weights: wordWeights } })
    return { ticketId, matterId, likeness: fitting(alike, place, { areas: lineage(areaCode), party: party ?? undefined, at: registeredAt }) }
  })
    .toSorted((a, b) => b.likeness - a.likeness || (a.ticketId < b.ticketId ? -1 : 1))
}

export async function sizesOf(tx: Db | Tx, centerId: string, matterIds: readonly string[]): Promise<Map<string, number>> {
  if (matterIds.length === 0) return new Map()
  const { rows } = await sql<{ matterId: string; n: number }>`select matter_id, count(*)::int as n from matter_signature where center_id = ${centerId} and matter_id = any(${[...matterIds]}::uuid[]) group by 1`.execute(tx)
  return new Map(rows.map(({ matterId, n }) => [matterId, n]))
}
