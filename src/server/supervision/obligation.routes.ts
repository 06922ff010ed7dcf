import { Readable } from 'node:stream'
import * as contract from '#contract/obligations.ts'
import { dayAfter, dayStart } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { decideExemption } from './actions/decide-exemption.ts'
import { exemptCase } from './actions/exempt-case.ts'
import { orderForCase } from './actions/order-for-case.ts'
import { caseLines } from './export-cases.presenter.ts'
import { coverageRows, listCases, listedCase, type CasePeriod } from './obligation-cases.query.ts'
import { presentCases, presentCoverage } from './obligation.presenter.ts'

async function periodOf(ctx: Context, { from, to }: { from: string; to: string }): Promise<CasePeriod> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return { centerId: ctx.actor.centerId, from: dayStart(from, rules), to: dayStart(dayAfter(to), rules), now: ctx.now }
}
const one = (ctx: Context, id: string): Promise<contract.CaseView> =>
  ctx.transaction(async (tx) => (await presentCases(ctx, [await listedCase(tx, ctx.actor.centerId, id)], tx))[0]!)

export function obligationRoutes(door: Door): void {
  mount(door, contract.obligationCoverage, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    return { ...query, items: presentCoverage(rules, await coverageRows(ctx.db, await periodOf(ctx, query))) }
  })
  mount(door, contract.obligationCases, async (ctx, { query }) => {
    const parts = readCursor(query.after, 2)
    const rows = await listCases(ctx.db, { ...await periodOf(ctx, query), code: query.code, state: query.state, after: parts ? [parts[0] ?? '', parts[1] ?? ''] : undefined, limit: query.limit + 1 })
    const [shown, last] = [rows.slice(0, query.limit), rows[query.limit - 1]]
    return { items: await presentCases(ctx, shown), next: rows.length > query.limit && last ? writeCursor(new Date(last.openedAt).toISOString(), last.id) : null }
  })
  mountRaw(door, contract.exportObligations, async (ctx, { query }, { reply }) => {
    const filter = { ...await periodOf(ctx, query), code: query.code, state: query.state }
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="obligations-${query.from}-${query.to}.csv"`).send(Readable.from(caseLines(ctx, filter)))
  })
  mount(door, contract.exemptCase, async (ctx, { params, body }) => {
    await exemptCase(ctx, params.caseId, body.reason)
    return one(ctx, params.caseId)
  })
  mount(door, contract.orderForCase, async (ctx, { params, body }) => {
    await orderForCase(ctx, params.caseId, body)
    return one(ctx, params.caseId)
  })
  mount(door, contract.decideExemption, async (ctx, { params, body }) => one(ctx, await decideExemption(ctx, params.exemptionId, body)))
}
