import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { putDraft, type Draft } from '../draft.store.ts'

const MOST_CHARACTERS = 40_000

/** 保存草稿. No event: nothing has happened yet. @throws Refusal payload_too_large */
export async function saveDraft(ctx: Context, id: string, data: Record<string, unknown>): Promise<Draft> {
  requireRole(ctx, 'agent', 'shift_leader')
  if (JSON.stringify(data).length > MOST_CHARACTERS) throw new Refusal('payload_too_large')
  const draft = { id, data, savedAt: ctx.now }
  await ctx.transaction((tx) => putDraft(tx, ctx.keys, ctx.actor, draft))
  return draft
}
