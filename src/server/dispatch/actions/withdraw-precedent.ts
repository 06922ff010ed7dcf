import { MAY_KEEP_PRECEDENTS } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { endPrecedent } from '../precedent.store.ts'
import { recordDispute } from '../record-dispute.ts'

/** 先例失效: the law or the duties changed. It stays in the list and counts no more. */
export async function withdrawPrecedent(ctx: Context, id: string, reason: string): Promise<void> {
  requireRole(ctx, ...MAY_KEEP_PRECEDENTS)
  await ctx.transaction(async (tx) => {
    const precedent = await endPrecedent(tx, ctx, id, reason)
    await recordDispute(tx, ctx, precedent, { type: 'precedent.withdrawn', body: { reason } })
  })
}
