import { phasesFit, type Phase } from '#domain/supervision/campaign.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { addTickets, lockCampaign, replacePhases, saveCampaign, sourceIds } from '../campaign.store.ts'
import { recordJoined } from '../join-tickets.ts'

/** 补充来源工单. One that is in it already stays in it once. */
export async function joinCampaign(ctx: Context, id: string, given: { ticketIds: readonly string[]; ticketNumbers: readonly string[] }): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  const { centerId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, centerId, id)
    const tickets = await sourceIds(tx, centerId, given)
    if (tickets.length === 0) throw new Refusal('campaign_no_source')
    await recordJoined(tx, ctx, id, await addTickets(tx, centerId, id, tickets, ctx.now))
    await saveCampaign(tx, found, {})
  })
}

/** 先点后面: the phases anew, the earlier ones on the record. */
export async function setPhases(ctx: Context, id: string, version: number, phases: readonly Phase[]): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  if (!phasesFit(phases)) throw new Refusal('campaign_phase_wrong')
  await ctx.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.actor.centerId, id, version)
    await replacePhases(tx, ctx.actor.centerId, id, phases)
    await recordEvents(tx, ctx, [{ type: 'campaign.phases_set', subject: { kind: 'campaign', id }, dimensions: { facts: { phases: phases.length } }, body: { phases } }])
    await saveCampaign(tx, found, {})
  })
}
