import type { saveEntry as saveEntryEndpoint } from '#contract/knowledge.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { changeEntry } from '../change-entry.ts'
import { insertEntry, type Entry } from '../entry.store.ts'

/** 中心直接发布: the editor writes an entry, or its next version, and puts it in force in one breath. @throws Refusal conflict when someone else changed it first */
export async function saveEntry(ctx: Context, { id, version, status, ...content }: BodyOf<typeof saveEntryEndpoint>): Promise<Entry> {
  requireRole(ctx, 'knowledge_editor')
  return ctx.transaction(async (tx) => {
    if (id && status === 'withdrawn') return changeEntry(tx, ctx, { id, version: version ?? -1 }, 'withdraw', { reason: '中心撤回' })
    const entryId = id ?? newId()
    if (!id) {
      await requireUnit(tx, ctx.actor.centerId, content.unitId)
      await insertEntry(tx, ctx, entryId, content)
    }
    await changeEntry(tx, ctx, { id: entryId, ...(id && { version: version ?? -1 }) }, 'write', { content })
    return changeEntry(tx, ctx, { id: entryId }, 'publish')
  })
}
