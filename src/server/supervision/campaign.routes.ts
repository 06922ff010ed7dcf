import * as contract from '#contract/campaigns.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { joinCampaign, setPhases } from './actions/change-campaign.ts'
import { correctCount, reportCount } from './actions/count-in-campaign.ts'
import { closeCampaign, publishResult, tellRequesters } from './actions/finish-campaign.ts'
import { startCampaign } from './actions/start-campaign.ts'
import { isCampaignStaff, presentCampaign, presentRow, unitSeeing } from './campaign.presenter.ts'
import { listCampaigns } from './campaigns.query.ts'

async function after(ctx: Context, id: string, done: Promise<void>): Promise<contract.CampaignView> {
  await done
  return presentCampaign(ctx, id)
}

export function campaignRoutes(door: Door): void {
  mount(door, contract.listCampaigns, async (ctx) => {
    const unitName = await unitNamer(ctx.db)
    return { items: (await listCampaigns(ctx.db, ctx.actor.centerId, { unitId: unitSeeing(ctx) })).map((row) => presentRow(row, unitName)), mayStart: isCampaignStaff(ctx) }
  })
  mount(door, contract.getCampaign, (ctx, { params }) => presentCampaign(ctx, params.campaignId))
  mount(door, contract.startCampaign, async (ctx, { body }) => presentCampaign(ctx, await startCampaign(ctx, body)))
  mount(door, contract.joinCampaign, (ctx, { params, body }) => after(ctx, params.campaignId, joinCampaign(ctx, params.campaignId, body)))
  mount(door, contract.setPhases, (ctx, { params, body }) => after(ctx, params.campaignId, setPhases(ctx, params.campaignId, body.version, body.phases)))
  mount(door, contract.reportCount, (ctx, { params, body }) => after(ctx, params.campaignId, reportCount(ctx, params.campaignId, body)))
  mount(door, contract.correctCount, (ctx, { params, body }) => after(ctx, params.campaignId, correctCount(ctx, params.campaignId, params.reportId, body)))
  mount(door, contract.publishResult, (ctx, { params, body }) => after(ctx, params.campaignId, publishResult(ctx, params.campaignId, body)))
  mount(door, contract.tellRequesters, (ctx, { params }) => after(ctx, params.campaignId, tellRequesters(ctx, params.campaignId)))
  mount(door, contract.closeCampaign, (ctx, { params, body }) => after(ctx, params.campaignId, closeCampaign(ctx, params.campaignId, body.version)))
}
