/** Who holds a work item. The rows themselves are written by saveTicket. */
import { sql } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { Tx } from '#platform/database.ts'

type At = { ticketId: string; kind: WorkKind }

/** false: someone else holds it, or it is done */
export async function claimRow(tx: Tx, actor: Actor, { ticketId, kind, now, until }: At & { now: number; until: number }): Promise<boolean> {
  const { numAffectedRows } = await sql`update work_item set claimed_by = ${actor.id}::uuid, claimed_until = ${new Date(until)}
    where center_id = ${actor.centerId} and ticket_id = ${ticketId} and kind = ${kind}
      and (claimed_by is null or claimed_by = ${actor.id}::uuid or claimed_until <= ${new Date(now)})`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

export const releaseRow = async (tx: Tx, actor: Actor, { ticketId, kind }: At): Promise<void> => {
  await sql`update work_item set claimed_by = null, claimed_until = null
    where center_id = ${actor.centerId} and ticket_id = ${ticketId} and kind = ${kind} and claimed_by = ${actor.id}::uuid`.execute(tx)
}
