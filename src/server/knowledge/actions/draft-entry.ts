import type { draftEntry as draftEntryEndpoint } from '#contract/knowledge.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { managesEntry } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { changeEntry } from '../change-entry.ts'
import { insertEntry, type Entry } from '../entry.store.ts'

/** 起草: a new entry, or the next version of one that stays in force meanwhile. */
export async function draftEntry(ctx: Context, { id, version, note, ...content }: BodyOf<typeof draftEntryEndpoint>): Promise<Entry> {
  requireRole(ctx, 'unit_handler', 'unit_head', 'knowledge_editor')
  return ctx.transaction(async (tx) => {
    const entryId = id ?? newId()
    if (!id) {
      const unit = await requireUnit(tx, ctx.actor.centerId, content.unitId)
      if (!managesEntry(ctx.actor, unit.path)) throw new Refusal('forbidden')
      await insertEntry(tx, ctx, entryId, content)
    }
    return changeEntry(tx, ctx, { id: entryId, ...(id && { version: version ?? -1 }) }, 'write', { content, ...(note && { reason: note }) })
  })
}
