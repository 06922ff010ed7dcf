import type { Context } from '#platform/context.ts'
import { overdueSupplements } from '#server/ticket/deadline.query.ts'
import { lapseTicket } from './actions/lapse-ticket.ts'

/** 超期未补充. */
export async function lapseDue(ctx: Context): Promise<void> {
  for (const { ticketId } of await overdueSupplements(ctx.db, ctx.actor.centerId, ctx.now)) await lapseTicket(ctx, { ticketId }, { text: '补充期满，仍未收到补充' })
}
