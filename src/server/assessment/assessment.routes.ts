import * as contract from '#contract/assessment.ts'
import type { Context } from '#platform/context.ts'
import { readsAll } from '#domain/assessment/claim.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { applyExclusion } from './actions/apply-exclusion.ts'
import { decideAppeal } from './actions/decide-appeal.ts'
import { decideExclusion } from './actions/decide-exclusion.ts'
import { fileAppeal } from './actions/file-appeal.ts'
import { freezeMonth } from './actions/freeze-month.ts'
import { publishMonth } from './actions/publish-month.ts'
import { withdrawAppeal } from './actions/withdraw-appeal.ts'
import { withdrawExclusion } from './actions/withdraw-exclusion.ts'
import { bulletinDocument, figuresSheet } from './bulletin.presenter.ts'
import { claimPage, claimsAsked, presentAppeals, presentCorrections, presentExclusions } from './claim.presenter.ts'
import { listAppeals, listExclusions, type Appeal, type Exclusion } from './claim.store.ts'
import { presentMonth, presentPublication } from './month.presenter.ts'
import { presentRows } from './rows.presenter.ts'
import { presentLine, presentMonths, presentRules } from './rules.presenter.ts'
import { presentRanking, presentWhatIf } from './scores.presenter.ts'
import { presentTrend } from './trend.presenter.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const exclusion = async (ctx: Context, made: Exclusion) => (await presentExclusions(ctx, [made]))[0]!
const appeal = async (ctx: Context, made: Appeal) => (await presentAppeals(ctx, [made]))[0]!
/** Whoever reads every figure may print a month before it is published; a unit prints what was published. */
const printed = (ctx: Context, month: string) => (readsAll(ctx.actor) ? presentMonth(ctx, month) : presentPublication(ctx, month))

export function assessmentRoutes(door: Door): void {
  mount(door, contract.assessmentMonths, (ctx) => presentMonths(ctx))
  mount(door, contract.assessmentRules, (ctx) => presentRules(ctx))
  mount(door, contract.assessmentMonth, (ctx, { params }) => presentMonth(ctx, params.month))
  mount(door, contract.assessmentRows, (ctx, { params, query }) => presentRows(ctx, params.month, query))
  mount(door, contract.assessmentTrend, (ctx, { query }) => presentTrend(ctx, query))
  mount(door, contract.assessmentCorrections, (ctx, { params }) => presentCorrections(ctx, params.month))
  mount(door, contract.assessmentRanking, (ctx, { params, query }) => presentRanking(ctx, params.month, query.scheme, query.cohort))
  mount(door, contract.assessmentWhatIf, (ctx, { params, body }) => presentWhatIf(ctx, params.month, body.items, body.cohort))
  mount(door, contract.freezeMonth, async (ctx, { params }) => {
    await freezeMonth(ctx, params.month)
    return presentLine(ctx, params.month)
  })
  mount(door, contract.publishMonth, async (ctx, { params, body }) => {
    await publishMonth(ctx, params.month, body)
    return presentLine(ctx, params.month)
  })
  mount(door, contract.assessmentPublication, (ctx, { params }) => presentPublication(ctx, params.month))
  mountRaw(door, contract.assessmentDocument, async (ctx, { params }, { reply }) =>
    reply.type(DOCX).header('content-disposition', `attachment; filename="assessment-${params.month}.docx"`).send(await bulletinDocument(ctx, await printed(ctx, params.month))))
  mountRaw(door, contract.assessmentSheet, async (ctx, { params }, { reply }) =>
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="assessment-${params.month}.csv"`).send(figuresSheet(await printed(ctx, params.month))))

  mount(door, contract.applyExclusion, async (ctx, { body }) => exclusion(ctx, await applyExclusion(ctx, body)))
  mount(door, contract.decideExclusion, async (ctx, { params, body }) => exclusion(ctx, await decideExclusion(ctx, params.exclusionId, body)))
  mount(door, contract.withdrawExclusion, async (ctx, { params, body }) => exclusion(ctx, await withdrawExclusion(ctx, params.exclusionId, body.version)))
  mount(door, contract.listExclusions, async (ctx, { query }) =>
    claimPage(await listExclusions(ctx.db, ctx.actor.centerId, claimsAsked(ctx, query)), query.limit, (rows) => presentExclusions(ctx, rows)))
  mount(door, contract.fileAppeal, async (ctx, { body }) => appeal(ctx, await fileAppeal(ctx, body)))
  mount(door, contract.decideAppeal, async (ctx, { params, body }) => appeal(ctx, await decideAppeal(ctx, params.appealId, body)))
  mount(door, contract.withdrawAppeal, async (ctx, { params, body }) => appeal(ctx, await withdrawAppeal(ctx, params.appealId, body.version)))
  mount(door, contract.listAppeals, async (ctx, { query }) =>
    claimPage(await listAppeals(ctx.db, ctx.actor.centerId, claimsAsked(ctx, query)), query.limit, (rows) => presentAppeals(ctx, rows)))
}
