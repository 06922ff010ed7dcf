import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockGroup, turnGroup } from '../gap.store.ts'

/** 不需要条目: with a reason. */
export async function dismissGap(ctx: Context, groupId: string, reason: string): Promise<void> {
  requireRole(ctx, 'knowledge_editor')
  await ctx.transaction(async (tx) => {
    const group = await lockGroup(tx, ctx.actor.centerId, groupId)
    if (group.state !== 'open') throw new Refusal('gap_settled', { state: group.state })
    await turnGroup(tx, ctx.actor.centerId, groupId, 'dismissed', { reason })
    await recordEvents(tx, ctx, [{ type: 'gap.dismissed', subject: { kind: 'entry', id: groupId }, body: { title: group.title, reason }, dimensions: { facts: { count: group.count } } }])
  })
}
