/** 纠错, 缺口, 待办. */
import { decideCorrection as decideEndpoint, dismissGap as dismissEndpoint, draftGap as draftEndpoint, fileCorrection as correctionEndpoint, fileGap as gapEndpoint, knowledgeTodo, listCorrections as listEndpoint, listGaps } from '#contract/knowledge-care.ts'
import { isEditor } from '#domain/knowledge/entry-life.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { decideCorrection } from './actions/decide-correction.ts'
import { dismissGap } from './actions/dismiss-gap.ts'
import { draftGap } from './actions/draft-gap.ts'
import { fileCorrection } from './actions/file-correction.ts'
import { fileGap } from './actions/file-gap.ts'
import { presentCorrections, presentGaps, presentTodo } from './care.presenter.ts'
import { listCorrections } from './correction.store.ts'
import { presentDetail, scopeOf } from './entry.presenter.ts'

const MOST = 200

export function knowledgeCareRoutes(door: Door): void {
  mount(door, correctionEndpoint, async (ctx, { params, body }) => (await presentCorrections(ctx, [await fileCorrection(ctx, params.entryId, body)]))[0]!)
  mount(door, listEndpoint, async (ctx, { query }) => {
    const scope = scopeOf(ctx)
    const own = query.mine === 'yes' || scope === 'nothing' ? { filedBy: ctx.actor.id } : { unitPath: scope }
    return { items: await presentCorrections(ctx, await listCorrections(ctx.db, { centerId: ctx.actor.centerId, ...own, ...(query.entryId && { entryId: query.entryId }), limit: MOST })) }
  })
  mount(door, decideEndpoint, async (ctx, { params, body }) => (await presentCorrections(ctx, [await decideCorrection(ctx, params.correctionId, body)]))[0]!)
  mount(door, knowledgeTodo, (ctx) => presentTodo(ctx, scopeOf(ctx), isEditor(ctx.actor)))
  mount(door, gapEndpoint, async (ctx, { body }) => ({ filed: await fileGap(ctx, body) }))
  mount(door, listGaps, (ctx, { query }) => presentGaps(ctx, query))
  mount(door, draftEndpoint, async (ctx, { params, body }) => {
    const { id } = await draftGap(ctx, params.groupId, body.unitId)
    return ctx.transaction((tx) => presentDetail(ctx, tx, id))
  })
  mount(door, dismissEndpoint, async (ctx, { params, body }) => {
    await dismissGap(ctx, params.groupId, body.reason)
    return { ok: true as const }
  })
}
