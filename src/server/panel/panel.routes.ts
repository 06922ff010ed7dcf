/** 疑难研判: matters and their dossiers. Meetings: meeting.routes.ts. */
import { addPanelNote, addPanelTickets, answerOpinion as answerEndpoint, askOpinion as askEndpoint, downloadPanelFile, flagPanel, getPanel, listPanel, movePanel, uploadPanelFile } from '#contract/panel.ts'
import { isSecretary } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { addTickets } from './actions/add-tickets.ts'
import { answerOpinion } from './actions/answer-opinion.ts'
import { askOpinion } from './actions/ask-opinion.ts'
import { collectNote } from './actions/collect-note.ts'
import { flagMatter } from './actions/flag-matter.ts'
import { keepFile } from './actions/keep-file.ts'
import { moveMatter } from './actions/move-matter.ts'
import { getFile, lockOpinion, opinionsOwed } from './dossier.store.ts'
import { maySeeMatter } from './may-see-matter.ts'
import { getMatter } from './panel.store.ts'
import { countByState, listMatters } from './panel-list.query.ts'
import { presentFile, presentMatter, presentOpinion, presentPanel, scopeOf, todayOf } from './panel.presenter.ts'
import { fileOf } from './sent-file.routes.ts'

const FLAGGERS = ['panel_secretary', 'shift_leader', 'reviewer', 'dispatcher', 'leader_office'] as const

export function panelRoutes(door: Door, folder: string): void {
  const detail = (ctx: Context, id: string) => ctx.transaction((tx) => presentPanel(ctx, tx, id))
  mount(door, listPanel, async (ctx, { query }) => {
    const { centerId } = ctx.actor
    const scope = scopeOf(ctx)
    const [today, { rules }, matters, counts, owed] = await Promise.all([todayOf(ctx), currentRules(ctx.db, centerId), listMatters(ctx.db, { centerId, state: query.state, scope }), countByState(ctx.db, centerId, scope), opinionsOwed(ctx.db, centerId, scope ?? '/')])
    return {
      items: matters.map((m) => presentMatter(ctx, m, today)), opinions: owed.map((o) => presentOpinion(ctx, o, today)), counts, mayRun: isSecretary(ctx.actor),
      mayFlag: FLAGGERS.some((role) => ctx.actor.roles.includes(role)), name: rules.panel?.name ?? '',
    }
  })
  mount(door, getPanel, (ctx, { params }) => detail(ctx, params.panelId))
  mount(door, flagPanel, async (ctx, { body }) => detail(ctx, await flagMatter(ctx, body)))
  mount(door, addPanelTickets, async (ctx, { params, body }) => { await addTickets(ctx, params.panelId, body.ticketNumbers); return detail(ctx, params.panelId) })
  mount(door, addPanelNote, async (ctx, { params, body }) => { await collectNote(ctx, params.panelId, body); return detail(ctx, params.panelId) })
  mount(door, askEndpoint, async (ctx, { params, body }) => { await askOpinion(ctx, params.panelId, body); return detail(ctx, params.panelId) })
  mount(door, answerEndpoint, async (ctx, { params, body }) => {
    await answerOpinion(ctx, params.opinionId, body.text)
    return ctx.transaction(async (tx) => presentOpinion(ctx, await lockOpinion(tx, ctx.actor.centerId, params.opinionId), await todayOf(ctx, tx)))
  })
  mount(door, movePanel, async (ctx, { params, body }) => { await moveMatter(ctx, params.panelId, body); return detail(ctx, params.panelId) })
  mount(door, uploadPanelFile, async (ctx, { params }, { request }) => presentFile(await keepFile(ctx, folder, { panelId: params.panelId }, await fileOf(request))))
  mountRaw(door, downloadPanelFile, async (ctx, { params }, { reply }) => {
    const file = await getFile(ctx.db, ctx.actor.centerId, params.fileId)
    // Minutes tell of many matters: they are for whoever sees the whole centre.
    const may = file.panelId ? await maySeeMatter(ctx.db, ctx, await getMatter(ctx.db, ctx.actor.centerId, file.panelId)) : scopeOf(ctx) === undefined
    if (!may) throw new Refusal('not_found')
    const bytes = await readSealed(folder, ctx.actor.centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}
