import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { changeMatter } from './change-matter.ts'
import { listMatter } from './list-matter.ts'
import { matterOfTicket } from './panel.store.ts'

/** The existing move 列为疑难 of a ticket: its matter is listed, or comes back to the list where it had ended. Repeats change nothing. */
export async function flagTicket(ctx: Context, ticketId: string): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
    const standing = await matterOfTicket(tx, ctx.actor.centerId, ticketId)
    if (!standing) {
      await listMatter(tx, ctx, { title: ticket.listTitle, summary: '', source: 'ticket', ticketIds: [ticketId] })
      return
    }
    await changeMatter(tx, ctx, { id: standing.panelId }, 'relist', { text: '工单再次列为疑难' }).catch((error: unknown) => {
      // Still under way: it stands where it stands.
      if (!(error instanceof Refusal && error.code === 'panel_wrong_state')) throw error
    })
  })
}
