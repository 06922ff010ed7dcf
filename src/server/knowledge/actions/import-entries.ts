import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeEntry } from '../change-entry.ts'
import { insertFresh } from '../import.store.ts'
import type { ImportAs, PlannedRow } from '../plan-import.ts'

const AT_ONCE = 200

/** 导入: in transactions of some hundred rows; one that breaks off is run again and goes on where it stopped. */
export async function importEntries(ctx: Context, rows: readonly PlannedRow[], as: ImportAs): Promise<void> {
  requireRole(ctx, 'knowledge_editor')
  const fresh = rows.filter(({ what }) => what === 'fresh').map(({ key, content }) => ({ id: newId(), key, content }))
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const some = fresh.slice(at, at + AT_ONCE)
    await ctx.transaction(async (tx) => {
      await insertFresh(tx, ctx, some, as === 'published')
      await recordEvents(tx, ctx, some.map(({ id, content }) => ({
        type: 'entry.imported', subject: { kind: 'entry', id }, body: { content }, dimensions: { categoryCode: content.categoryCode, after: as },
      })))
    })
  }
  const changed = rows.filter(({ what }) => what === 'changed')
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    await ctx.transaction(async (tx) => {
      for (const { entryId = '', content } of changed.slice(at, at + AT_ONCE)) {
        await changeEntry(tx, ctx, { id: entryId }, 'write', { content, reason: '导入' })
        if (as === 'published') await changeEntry(tx, ctx, { id: entryId }, 'publish')
      }
    })
  }
}
