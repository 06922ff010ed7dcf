import { dropDraft as dropEndpoint, listDrafts as listEndpoint, saveDraft as saveEndpoint } from '#contract/desk.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { dropDraft } from './actions/drop-draft.ts'
import { saveDraft } from './actions/save-draft.ts'
import { listDrafts, type Draft } from './draft.store.ts'

const present = ({ savedAt, ...draft }: Draft) => ({ ...draft, savedAt: new Date(savedAt).toISOString() })

export function draftRoutes(door: Door): void {
  mount(door, listEndpoint, async (ctx) => ({ items: (await listDrafts(ctx.db, ctx.keys, ctx.actor)).map(present) }))
  mount(door, saveEndpoint, async (ctx, { params, body }) => present(await saveDraft(ctx, params.draftId, body.data)))
  mount(door, dropEndpoint, async (ctx, { params }) => {
    await dropDraft(ctx, params.draftId)
    return { ok: true as const }
  })
}
