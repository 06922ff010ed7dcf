import { boundsOf, periodOf } from '#domain/quality/period.ts'
import { risksOf } from '#domain/quality/risks.ts'
import { distribute, draw, type Candidate } from '#domain/quality/sampling.ts'
import { dayStart } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { insertInspections } from '../inspection.store.ts'
import { drawnInPeriod, findDraw, insertDraw, inspectorsOf, lockPlan } from '../plan.store.ts'
import { inspectedOf } from '../inspected-work.ts'
import { population, type Work } from '../population.query.ts'
import { recordQuality } from '../record-quality.ts'
import { ensureSheets } from '../sheet.store.ts'

export type Drawn = { day: string; population: number; drawn: number; /** false: this period was drawn before */ first: boolean }

/** 抽样: the sample of one period, once; the plan's row is locked, so two who draw at once make one draw. */
export async function drawSample(ctx: Context, planId: string, day: string): Promise<Drawn> {
  requireRole(ctx, 'inspector', 'system_admin')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const plan = await lockPlan(tx, centerId, planId)
    const start = periodOf(plan.period, dayStart(day, rules), rules)
    const before = await findDraw(tx, centerId, planId, start)
    if (before) return { day: start, ...before, first: false }

    await ensureSheets(tx, ctx, rules)
    const phones = rules.channels.filter(({ medium }) => medium === 'phone').map(({ code }) => code)
    const works = await population(tx, centerId, plan.kind, boundsOf(plan.period, start, rules), { categories: plan.categoryCodes, phones })
    const candidates = works.map((work) => candidateOf(work, plan.kind === 'reply', ctx.now, rules.light.yellowShare))
    const drawn = draw({ ...plan, seed: `${plan.seed} ${start}` }, candidates, await drawnInPeriod(tx, centerId, planId, start))
    const inspectors = await inspectorsOf(tx, centerId)
    const shares = distribute(drawn, inspectors)
    const byId = new Map(works.map((work) => [work.ticketId, work]))
    await insertInspections(tx, drawn.flatMap((one) => {
      const work = byId.get(one.ticketId)
      const inspectorId = shares.get(one.ticketId) ?? null
      return work ? [{
        ...inspectedOf(work, plan.kind), centerId, id: newId(), planId, periodDay: start, reasons: [...one.risks], sheetCode: plan.sheetCode, state: 'open' as const,
        inspectorId, inspectorName: inspectors.find(({ id }) => id === inspectorId)?.name ?? null, madeAt: toDate(ctx.now),
      }] : []
    }))
    await insertDraw(tx, ctx, planId, start, { population: works.length, drawn: drawn.length })
    await recordQuality(tx, ctx, planId, { type: 'quality.sample_drawn', facts: { day: start, population: works.length, drawn: drawn.length } })
    return { day: start, population: works.length, drawn: drawn.length, first: true }
  })
}

function candidateOf(work: Work, isReply: boolean, now: number, yellowShare: number): Candidate {
  const { by, subject } = isReply ? { by: [work.unitId ?? ''], subject: work.unitId ?? '' } : { by: [work.agentId ?? ''], subject: work.agentId ?? '' }
  const risks = risksOf({ ...work, clocks: [...work.clocks, ...(work.unitClocks ?? [])], publicAnswer: isReply ? work.publicAnswer : null }, now, yellowShare)
  return { ticketId: work.ticketId, subject, by, categoryCode: work.categoryCode, risks }
}
