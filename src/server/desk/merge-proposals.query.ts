/** 并单建议: open main tickets of other requesters that are the same matter; what somebody declined is left out. */
import { sql } from 'kysely'
import type { Against } from '#domain/matter/suggest.ts'
import { cosine } from '#domain/matter/signature.ts'
import type { Status, Ticket } from '#domain/ticket/ticket.ts'
import type { Db } from '#platform/database.ts'

export type ProposalRow = { ticketId: string; likeness: number; areaCode: string | null; categoryCode: string | null; against: Against | null; status: Status; acceptedAt: number; sameRequester: boolean }
type Compared = Record<'nameTerms' | 'nameWeights' | 'wordTerms' | 'wordWeights', number[]>
const MOST_COMPARED = 60

/** Of the ticket's own matter: what does not look like it there was put there by hand, and counts all the same. */
export async function proposalRows(db: Db, ticket: Ticket, open: readonly Status[]): Promise<ProposalRow[]> {
  const { centerId, id } = ticket
  const own = await db.selectFrom('matterSignature').select(['matterId', 'nameTerms', 'nameWeights', 'wordTerms', 'wordWeights']).where('centerId', '=', centerId).where('ticketId', '=', id).executeTakeFirst()
  if (!own) return []
  const { rows } = await sql<Omit<ProposalRow, 'likeness'> & Compared>`select s.ticket_id, s.name_terms, s.name_weights, s.word_terms, s.word_weights, k.area_code, k.category_code, k.complained_of as against, k.status, k.accepted_at,
      exists (select from ticket_requester a join requester x on x.center_id = a.center_id and x.id = a.requester_id
        join ticket_requester b on b.center_id = a.center_id and b.ticket_id = ${id} join requester y on y.center_id = b.center_id and y.id = b.requester_id
        where a.center_id = s.center_id and a.ticket_id = s.ticket_id and (x.id = y.id or x.phone_blind = y.phone_blind)) as same_requester
    from matter_signature s join ticket k on k.center_id = s.center_id and k.id = s.ticket_id
    where s.center_id = ${centerId} and s.matter_id = ${own.matterId} and s.ticket_id <> ${id} and k.status = any(${[...open]}::text[])
      and not exists (select from matter_declined d where d.center_id = s.center_id and d.ticket_id = least(s.ticket_id, ${id}::uuid) and d.other_id = greatest(s.ticket_id, ${id}::uuid))
    order by k.child_count desc, s.ticket_id limit ${MOST_COMPARED}`.execute(db)
  return rows.map(({ nameTerms, nameWeights, wordTerms, wordWeights, ...row }) => ({
    ...row, likeness: Math.max(cosine({ terms: own.nameTerms, weights: own.nameWeights }, { terms: nameTerms, weights: nameWeights }), cosine({ terms: own.wordTerms, weights: own.wordWeights }, { terms: wordTerms, weights: wordWeights })),
  }))
}
