import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { markTold, type StoredCampaign } from './campaign.store.ts'

/** 告知诉求人: an event on the ticket; what follows it sends the message. Who has several tickets in it is told once. @returns requesters told now */
export async function tellAll(tx: Tx, ctx: Context, { id, name }: Pick<StoredCampaign, 'id' | 'name'>, result: string): Promise<number> {
  const told = await markTold(tx, ctx.actor.centerId, id, ctx.now)
  await recordEvents(tx, ctx, [...told].map(([ticketId, requesters]) => ({
    type: 'campaign.result_told', subject: { kind: 'ticket' as const, id: ticketId }, dimensions: { facts: { campaignId: id, requesters } }, body: { campaign: name, result },
  })))
  return [...told.values()].reduce((sum, n) => sum + n, 0)
}
