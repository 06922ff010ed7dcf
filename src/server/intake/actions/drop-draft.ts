import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { deleteDraft } from '../draft.store.ts'

/** 删除草稿; dropping one that is gone already changes nothing. */
export async function dropDraft(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  await ctx.transaction((tx) => deleteDraft(tx, ctx.actor, id))
}
