import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { recordTicketEvents } from '#server/ticket/record-ticket.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { handleSignals } from '../signal.store.ts'

/** 险情、敏感件处置: the shift leader says what was done; it leaves the list. @throws Refusal not_found where none is open */
export async function handleSignal(ctx: Context, ticketId: string, remark: string): Promise<void> {
  requireRole(ctx, 'shift_leader')
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, ctx.actor.centerId, ticketId)
    if (!await handleSignals(tx, ctx.actor.centerId, ticketId, { id: ctx.actor.id, now: ctx.now })) throw new Refusal('not_found')
    await recordTicketEvents(tx, ctx, ticket, ticket, [{ type: 'ticket.signal_handled', body: { text: remark } }])
  })
}
