import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findTicketByNumber } from '#server/ticket/ticket.store.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { linkTicketRow } from '../session-part.store.ts'

type Given = { ticketNumber: string; how: 'registered' | 'answered' | 'linked'; callReference?: string | undefined }
/** 关联本场工单: while it sits, and until its result is published. A repeat changes nothing. */
export async function linkTicket(ctx: Context, id: string, { ticketNumber, how, callReference }: Given): Promise<void> {
  requireRole(ctx, 'leader_office', 'shift_leader', 'agent')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, undefined)
    if (!['open', 'held', 'coordinated'].includes(session.state)) throw new Refusal('leader_session_wrong_state', { state: session.state })
    const ticketId = await findTicketByNumber(tx, session.centerId, ticketNumber.trim().toUpperCase())
    if (!ticketId) throw new Refusal('not_found', { number: ticketNumber })
    if (await linkTicketRow(tx, { centerId: session.centerId, sessionId: id, ticketId, how, callReference: callReference ?? null, linkedAt: toDate(ctx.now) })) await recordSession(tx, ctx, session, { type: 'ticket_linked', facts: { ticketId, how } })
  })
}
