import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import '../matter.tables.ts'

/** 不并单: this pair is not proposed again. */
export async function declineMerge(ctx: Context, ticketId: string, input: { otherId: string; reason?: string | undefined }): Promise<void> {
  requireRole(ctx, 'agent', 'dispatcher', 'shift_leader', 'reviewer')
  const { centerId, id } = ctx.actor
  await ctx.transaction(async (tx) => {
    // Both must be there: @throws not_found
    for (const one of [ticketId, input.otherId]) await getTicket(tx, centerId, one)
    const [low, high] = [ticketId, input.otherId].toSorted() as [string, string]
    const made = await tx.insertInto('matterDeclined').values({ centerId, ticketId: low, otherId: high, declinedAt: toDate(ctx.now), declinedBy: id }).onConflict((c) => c.doNothing()).executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return
    await recordEvents(tx, ctx, [{ type: 'matter.merge_declined', subject: { kind: 'ticket', id: ticketId }, dimensions: { facts: { other: input.otherId } }, body: { reason: input.reason } }])
  })
}
