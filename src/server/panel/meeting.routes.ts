/** 研判会 and the report over them. */
import { changeAgenda as agendaEndpoint, changeMeeting as changeEndpoint, getMeeting as getEndpoint, listMeetings as listEndpoint, moveMeeting as moveEndpoint, panelReport, planMeeting as planEndpoint, resolvePanel, uploadMinutes } from '#contract/panel.ts'
import { panelFigures } from '#domain/panel/panel-report.ts'
import { isSecretary } from '#domain/panel/panel-life.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { findInstallation } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { changeAgenda } from './actions/change-agenda.ts'
import { keepFile } from './actions/keep-file.ts'
import { moveMeeting } from './actions/move-meeting.ts'
import { changeMeeting, planMeeting } from './actions/plan-meeting.ts'
import { resolveMatter } from './actions/resolve-matter.ts'
import { decidedBetween, listMeetings } from './panel-list.query.ts'
import { presentFile, presentMeeting, presentMeetingLine, todayOf } from './panel.presenter.ts'
import { fileOf } from './sent-file.routes.ts'

const PUBLISHED = 'panel_'

export function meetingRoutes(door: Door, folder: string): void {
  const detail = (ctx: Context, id: string) => ctx.transaction((tx) => presentMeeting(ctx, tx, id))
  mount(door, listEndpoint, async (ctx) => {
    const [items, { rules }] = await Promise.all([listMeetings(ctx.db, ctx.actor.centerId), currentRules(ctx.db, ctx.actor.centerId)])
    return { items: items.map(presentMeetingLine), mayRun: isSecretary(ctx.actor), ledBy: rules.panel?.ledBy ?? '' }
  })
  mount(door, getEndpoint, (ctx, { params }) => detail(ctx, params.meetingId))
  mount(door, planEndpoint, async (ctx, { body }) => detail(ctx, await planMeeting(ctx, { ...body, startsAt: Date.parse(body.startsAt) })))
  mount(door, changeEndpoint, async (ctx, { params, body: { startsAt, ...body } }) => {
    await changeMeeting(ctx, params.meetingId, { ...given(body), version: body.version, ...(startsAt === undefined ? {} : { startsAt: Date.parse(startsAt) }) })
    return detail(ctx, params.meetingId)
  })
  mount(door, agendaEndpoint, async (ctx, { params, body }) => { await changeAgenda(ctx, params.meetingId, body); return detail(ctx, params.meetingId) })
  mount(door, moveEndpoint, async (ctx, { params, body }) => { await moveMeeting(ctx, params.meetingId, body); return detail(ctx, params.meetingId) })
  mount(door, resolvePanel, async (ctx, { params, body }) => { await resolveMatter(ctx, params.meetingId, body); return detail(ctx, params.meetingId) })
  mount(door, uploadMinutes, async (ctx, { params }, { request }) => presentFile(await keepFile(ctx, folder, { meetingId: params.meetingId }, await fileOf(request))))
  mount(door, panelReport, async (ctx, { query: { from, to } }) => {
    const [{ meetings, rows }, today, installation] = await Promise.all([decidedBetween(ctx.db, ctx.actor.centerId, from, to), todayOf(ctx), findInstallation(ctx.db)])
    const figures = panelFigures(meetings.map(({ id }) => id), rows, today)
    const last = new Map(rows.filter(({ resolution }) => resolution !== 'defer').map((row) => [row.panelId, row]))
    const figure = (ids: string[]) => ({ count: ids.length, ids })
    return {
      from, to,
      figures: {
        meetings: figure(figures.meetings), discussed: figure(figures.discussed), assigned: figure(figures.assigned), sentBack: figure(figures.sentBack), onLedger: figure(figures.onLedger), notOurs: figure(figures.notOurs), fedBack: figure(figures.fedBack), overdue: figure(figures.overdue),
      },
      meetings: meetings.map(({ id, heldOn, chair, place }) => ({ id, heldOn, chair, place })),
      matters: [...last.values()].map((row) => ({ id: row.panelId, title: row.title, state: row.state, resolution: row.resolution, ownerUnitName: row.ownerUnitName, dueOn: row.dueOn })),
      published: (installation?.figures ?? []).filter(({ code, center }) => code.startsWith(PUBLISHED) && (center ?? ctx.actor.centerId) === ctx.actor.centerId).map(({ name, value, unit, period }) => ({ name, value, unit, period: period ?? null })),
    }
  })
}

/** Fields that came; one that did not is not a field set to nothing. */
function given<T extends object>(body: T): { [K in keyof T]-?: Exclude<T[K], undefined> } | Record<string, never> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as { [K in keyof T]-?: Exclude<T[K], undefined> }
}
