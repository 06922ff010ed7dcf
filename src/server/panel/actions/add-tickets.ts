import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { idsOfNumbers, lockMatter, matterOfTicket, putTicket } from '../panel.store.ts'
import { tellTickets } from '../record-panel.ts'

/** Further tickets of the same matter; one that stands here already changes nothing. */
export async function addTickets(ctx: Context, panelId: string, numbers: readonly string[]): Promise<void> {
  requireRole(ctx, 'panel_secretary')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockMatter(tx, centerId, panelId)
    const fresh: string[] = []
    for (const ticketId of await idsOfNumbers(tx, centerId, numbers)) {
      if (await putTicket(tx, centerId, panelId, ticketId)) fresh.push(ticketId)
      else if ((await matterOfTicket(tx, centerId, ticketId))?.panelId !== panelId) throw new Refusal('panel_ticket_taken', { ticketId })
    }
    await tellTickets(tx, ctx, fresh, panelId, ['panel.listed'])
  })
}
