import { localDay } from '#domain/calendar/local-day.ts'
import { correctionFor } from '#domain/supervision/campaign.ts'
import { isUnitRole } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { countersOf, insertReport, lockCampaign, phasesOf, reportsOf, unitsOf, type StoredCampaign } from '../campaign.store.ts'

type Given = { counter: string; day: string; place: string; number: number; unitId?: string | undefined }

/** 上报: what a unit of the campaign did, on which day and where. */
export async function reportCount(ctx: Context, id: string, given: Given): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office', 'unit_signer', 'unit_handler', 'unit_head')
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.actor.centerId, id)
    const unitId = await reporting(tx, ctx, found, given.unitId)
    if (!(await countersOf(tx, ctx.actor.centerId, id)).some(({ code }) => code === given.counter)) throw new Refusal('campaign_counter_unknown')
    await requireDay(tx, ctx, found, given.day)
    const { counter, day, place, number } = given
    await insertReport(tx, { centerId: ctx.actor.centerId, campaignId: id, id: newId(), counter, unitId, day, place, number, corrects: null, reason: null, at: toDate(ctx.now), byName: ctx.actor.name })
    await recordEvents(tx, ctx, [{ type: 'campaign.counted', subject: { kind: 'campaign', id }, dimensions: { unitPath: ctx.actor.unitPath, facts: { counter, number, day } }, body: { place } }])
  })
}

/** 更正: the number as it should be; the difference is a row of its own. */
export async function correctCount(ctx: Context, id: string, reportId: string, { number, reason }: { number: number; reason: string }): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office', 'unit_signer', 'unit_handler', 'unit_head')
  const { centerId } = ctx.actor
  await ctx.transaction(async (tx) => {
    await lockCampaign(tx, centerId, id)
    const reports = await reportsOf(tx, centerId, id)
    const report = reports.find((one) => one.id === reportId)
    if (!report || (isUnitRole(ctx.actor) && report.unitId !== ctx.actor.unitId)) throw new Refusal('not_found')
    const difference = correctionFor(reports, reportId, number)
    if (difference === undefined) throw new Refusal('campaign_correction_wrong')
    await insertReport(tx, { ...report, id: newId(), number: difference, corrects: reportId, reason, at: toDate(ctx.now), byName: ctx.actor.name })
    await recordEvents(tx, ctx, [{ type: 'campaign.corrected', subject: { kind: 'campaign', id }, dimensions: { unitPath: ctx.actor.unitPath, facts: { counter: report.counter, number: difference, day: report.day, reportId } }, body: { reason } }])
  })
}

/** A unit reports for itself; supervision for the unit it names. @throws Refusal forbidden, unit_unknown */
async function reporting(tx: Tx, { actor }: Context, { id }: StoredCampaign, named: string | undefined): Promise<string> {
  const units = await unitsOf(tx, actor.centerId, id)
  const isUnit = isUnitRole(actor)
  const unitId = isUnit ? actor.unitId : named
  if (unitId && units.includes(unitId)) return unitId
  throw new Refusal(isUnit ? 'forbidden' : 'unit_unknown', { unitId: unitId ?? '' })
}

async function requireDay(tx: Tx, ctx: Context, { id, startedAt }: StoredCampaign, day: string): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const begun = [localDay(startedAt, rules), ...(await phasesOf(tx, ctx.actor.centerId, id)).map(({ fromDay }) => fromDay)].sort()[0]!
  if (day < begun || day > localDay(ctx.now, rules)) throw new Refusal('campaign_day_wrong', { from: begun })
}
