import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { retryNow } from '../partner.store.ts'

/** 重试: due at once; the timer sends it. What has been sent is not sent again here. @throws Refusal not_found, outgoing_sent */
export async function retrySending(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, 'system_admin')
  await ctx.transaction(async (tx) => {
    const row = await retryNow(tx, ctx.actor.centerId, id, ctx.now)
    if (!row) throw new Refusal('not_found')
    if (row.state === 'sent') throw new Refusal('outgoing_sent')
    await recordEvents(tx, ctx, [{ type: 'linkage.retry_asked', subject: { kind: 'discipline_item', id: row.itemId }, dimensions: { facts: { link: row.linkCode, attempts: row.attempts } } }])
  })
}
