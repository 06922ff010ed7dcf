import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockCampaign, saveCampaign } from '../campaign.store.ts'
import { untold } from '../campaigns.query.ts'
import { tellAll } from '../tell-requesters.ts'

/** 公布结果: and everybody who complained hears it, once. A later text is told to those who come later. */
export async function publishResult(ctx: Context, id: string, { version, text }: { version: number; text: string }): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.actor.centerId, id, version)
    await saveCampaign(tx, found, { state: 'reported', result: text, reportedAt: toDate(ctx.now) })
    const told = await tellAll(tx, ctx, found, text)
    await recordEvents(tx, ctx, [{ type: 'campaign.reported', subject: { kind: 'campaign', id }, dimensions: { facts: { told } }, body: { result: text } }])
  })
}

/** 告知后来加入的. A repeat tells nobody twice. */
export async function tellRequesters(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.actor.centerId, id)
    if (found.result === null) throw new Refusal('campaign_result_missing')
    await tellAll(tx, ctx, found, found.result)
  })
}

/** 结束: with a result that everybody has been told. */
export async function closeCampaign(ctx: Context, id: string, version: number): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.actor.centerId, id, version)
    if (found.result === null) throw new Refusal('campaign_result_missing')
    const left = await untold(tx, ctx.actor.centerId, id)
    if (left > 0) throw new Refusal('campaign_untold', { requesters: left })
    await saveCampaign(tx, found, { state: 'closed', closedAt: toDate(ctx.now), closedByName: ctx.actor.name })
    await recordEvents(tx, ctx, [{ type: 'campaign.closed', subject: { kind: 'campaign', id }, dimensions: {}, body: { result: found.result } }])
  })
}
