import type { BodyOf } from '#contract/endpoint.ts'
import type { fileAppeal as endpoint } from '#contract/assessment.ts'
import { MAY_CLAIM } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { countedFor, insertAppeal, lockExclusion, type Appeal } from '../claim.store.ts'
import { frameOf } from '../month-figures.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireWindow } from '../require-window.ts'

type Body = BodyOf<typeof endpoint>
type Subject = Pick<Appeal, 'month' | 'kpi' | 'exclusionId' | 'ticketIds'>

/** 考核申诉: against a refused exclusion, or against tickets counted in a figure of a frozen month. */
export async function fileAppeal(ctx: Context, input: Body): Promise<Appeal> {
  requireRole(ctx, ...MAY_CLAIM)
  return ctx.transaction(async (tx) => {
    const { centerId, unitId } = ctx.actor
    const subject = input.exclusionId === undefined ? await figureOf(tx, ctx, input) : await refusalOf(tx, ctx, input.exclusionId)
    const made = await insertAppeal(tx, { ...subject, centerId, id: newId(), state: 'filed', unitId, grounds: input.grounds, filedAt: toDate(ctx.now), filedByName: ctx.actor.name, decidedByName: null, decision: null })
    if (!made) throw new Refusal('appeal_open')
    await recordAssessment(tx, ctx, { type: 'assessment.appeal_filed', id: made.id, unitPath: ctx.actor.unitPath, facts: { month: made.month, kpi: made.kpi ?? '', tickets: made.ticketIds.length }, body: { grounds: input.grounds } })
    return made
  })
}

async function refusalOf(tx: Tx, ctx: Context, exclusionId: string): Promise<Subject> {
  const exclusion = await lockExclusion(tx, ctx.actor.centerId, exclusionId)
  if (exclusion.unitId !== ctx.actor.unitId) throw new Refusal('not_found')
  if (exclusion.state !== 'refused' || exclusion.decidedAt === null) throw new Refusal('appeal_without_subject')
  const { definitions } = await frameOf(ctx, exclusion.month, tx)
  await requireWindow(tx, ctx, exclusion.decidedAt, definitions.rules.appealWindow, 'appeal_window_over')
  return { month: exclusion.month, kpi: null, exclusionId, ticketIds: [exclusion.ticketId] }
}

async function figureOf(tx: Tx, ctx: Context, { month, kpi, ticketIds }: Body): Promise<Subject> {
  if (month === undefined || kpi === undefined || ticketIds.length === 0) throw new Refusal('appeal_without_subject')
  const { definitions, frozen } = await frameOf(ctx, month, tx)
  if (!frozen) throw new Refusal('month_not_frozen', { month })
  if (!definitions.kpis.some((one) => one.code === kpi && one.of === 'unit' && one.needs === undefined)) throw new Refusal('kpi_unknown', { kpi })
  await requireWindow(tx, ctx, frozen.publishedAt ?? frozen.frozenAt, definitions.rules.appealWindow, 'appeal_window_over')
  const counted = await countedFor(tx, ctx.actor.centerId, ctx.actor.unitId, ticketIds, month)
  const missing = ticketIds.filter((id) => !counted.has(id))
  if (missing.length > 0) throw new Refusal('ticket_not_counted', { tickets: missing.length })
  return { month, kpi, exclusionId: null, ticketIds: [...new Set(ticketIds)] }
}
