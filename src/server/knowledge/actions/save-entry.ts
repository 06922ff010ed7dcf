import type { saveEntry as saveEntryEndpoint } from '#contract/knowledge.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { getEntry, insertEntry, updateEntry, type Entry } from '../entry.store.ts'

/** 知识条目: written or changed. @throws Refusal conflict when someone else changed it first */
export async function saveEntry(ctx: Context, { id, version, ...draft }: BodyOf<typeof saveEntryEndpoint>): Promise<Entry> {
  requireRole(ctx, 'knowledge_editor')
  return ctx.transaction(async (tx) => {
    await requireUnit(tx, ctx.actor.centerId, draft.unitId)
    const entryId = id ?? newId()
    if (!id) await insertEntry(tx, ctx, entryId, draft)
    else if (!(await updateEntry(tx, ctx, entryId, version ?? -1, draft))) throw new Refusal('conflict', { version: (await getEntry(tx, ctx.actor.centerId, entryId)).version })
    await recordEvents(tx, ctx, [{ type: id ? 'entry.changed' : 'entry.written', subject: { kind: 'entry', id: entryId }, body: draft, dimensions: { categoryCode: draft.categoryCode, after: draft.status } }])
    return getEntry(tx, ctx.actor.centerId, entryId)
  })
}
