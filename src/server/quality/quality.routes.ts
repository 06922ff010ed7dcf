import * as contract from '#contract/quality.ts'
import { dayAfter, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { lastPeriod } from '#domain/quality/period.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { appealInspection } from './actions/appeal-inspection.ts'
import { decideAppeal } from './actions/decide-appeal.ts'
import { drawSample } from './actions/draw-sample.ts'
import { openInspection } from './actions/open-inspection.ts'
import { publishSheet } from './actions/publish-sheet.ts'
import { savePlan } from './actions/save-plan.ts'
import { saveSheet } from './actions/save-sheet.ts'
import { scoreInspection } from './actions/score-inspection.ts'
import { takeInspection } from './actions/take-inspection.ts'
import { withdrawAppeal } from './actions/withdraw-appeal.ts'
import { presentInspection, presentInspections } from './inspection.presenter.ts'
import { getInspection, listInspectionRows, type Inspection } from './inspection.store.ts'
import { cursorOf, nextOf } from './page-of.ts'
import { presentPlans, presentSheet } from './plan.presenter.ts'
import { listPlans } from './plan.store.ts'
import { agentShares, inspectedShares } from './population.query.ts'
import { listSheetVersions } from './sheet.store.ts'

const rulesOf = async (ctx: Context) => (await currentRules(ctx.db, ctx.actor.centerId)).rules

export function qualityRoutes(door: Door): void {
  settingRoutes(door)
  inspectionRoutes(door)
}

function settingRoutes(door: Door): void {
  mount(door, contract.listSheets, async (ctx) => {
    const rules = await rulesOf(ctx)
    return { items: (await listSheetVersions(ctx.db, ctx, rules)).map(presentSheet), reasons: qualityRules(rules).reasons }
  })
  mount(door, contract.saveSheet, async (ctx, { body }) => presentSheet(await saveSheet(ctx, body)))
  mount(door, contract.publishSheet, async (ctx, { params, body }) => presentSheet(await publishSheet(ctx, params.code, body.number)))
  mount(door, contract.listPlans, async (ctx) => {
    const rules = await rulesOf(ctx)
    return { items: await presentPlans(ctx, ctx.db, await listPlans(ctx.db, ctx.actor.centerId)), weights: qualityRules(rules).weights, today: localDay(ctx.now, rules) }
  })
  mount(door, contract.savePlan, (ctx, { body }) => ctx.transaction(async (tx) => (await presentPlans(ctx, tx, [await savePlan(ctx, body)]))[0]!))
  mount(door, contract.drawPlan, async (ctx, { params, body }) => {
    const rules = await rulesOf(ctx)
    const plan = (await listPlans(ctx.db, ctx.actor.centerId)).find(({ id }) => id === params.planId)
    return drawSample(ctx, params.planId, body.day ?? lastPeriod(plan?.period ?? 'day', ctx.now, rules))
  })
  mount(door, contract.inspectedShare, async (ctx, { query }) => {
    const rules = await rulesOf(ctx)
    const [from, to] = [dayStart(query.from, rules), dayStart(dayAfter(query.to), rules)]
    const phones = rules.channels.filter(({ medium }) => medium === 'phone').map(({ code }) => code)
    const [{ counted, population }, agents] = await Promise.all([inspectedShares(ctx.db, ctx.actor.centerId, from, to, phones), agentShares(ctx.db, ctx.actor.centerId, from, to)])
    return { items: (['record', 'reply', 'call'] as const).map((kind) => ({ kind, inspected: 0, drawn: 0, ...counted.find((one) => one.kind === kind), population: population[kind] })), agents }
  })
}

function inspectionRoutes(door: Door): void {
  // What was just written is seen by its own transaction only.
  const done = (ctx: Context, act: () => Promise<Inspection>) => ctx.transaction(async (tx) => presentInspection(ctx, tx, await act()))
  mount(door, contract.listInspections, async (ctx, { query }) => {
    const rows = await listInspectionRows(ctx.db, ctx.actor.centerId, {
      state: query.state, limit: query.limit + 1,
      ...(query.whose === 'mine' && { inspectorId: ctx.actor.id }), ...(query.ticketId && { ticketId: query.ticketId }), ...cursorOf(query.after),
    })
    return { items: await presentInspections(ctx, ctx.db, rows.slice(0, query.limit)), next: nextOf(rows, query.limit) }
  })
  mount(door, contract.getInspection, async (ctx, { params }) => presentInspection(ctx, ctx.db, await getInspection(ctx.db, ctx.actor.centerId, params.inspectionId)))
  mount(door, contract.openInspection, (ctx, { body }) => done(ctx, () => openInspection(ctx, body)))
  mount(door, contract.takeInspection, (ctx, { params, body }) => done(ctx, () => takeInspection(ctx, params.inspectionId, body.version)))
  mount(door, contract.scoreInspection, (ctx, { params, body }) => done(ctx, () => scoreInspection(ctx, params.inspectionId, body)))
  mount(door, contract.appealInspection, (ctx, { params, body }) => done(ctx, () => appealInspection(ctx, params.inspectionId, body)))
  mount(door, contract.withdrawAppeal, (ctx, { params, body }) => done(ctx, () => withdrawAppeal(ctx, params.inspectionId, body.version)))
  mount(door, contract.decideAppeal, (ctx, { params, body }) => done(ctx, () => decideAppeal(ctx, params.inspectionId, body)))
  mount(door, contract.myQuality, async (ctx) => {
    const rows = (await listInspectionRows(ctx.db, ctx.actor.centerId, { state: 'all', agentId: ctx.actor.id, limit: 200 })).filter(({ state }) => state !== 'open')
    const sum = (of: (row: Inspection) => string | null) => rows.reduce((total, row) => total + Number(of(row) ?? 0), 0)
    return { items: await presentInspections(ctx, ctx.db, rows), mean: rows.length === 0 ? null : { score: sum(({ score }) => score), full: sum(({ fullScore }) => fullScore), count: rows.length } }
  })
}
