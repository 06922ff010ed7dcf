import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

export const recordJoined = (tx: Tx, ctx: Context, campaignId: string, ticketIds: readonly string[]): Promise<void> =>
  recordEvents(tx, ctx, ticketIds.map((id) => ({ type: 'campaign.joined', subject: { kind: 'ticket' as const, id }, dimensions: { facts: { campaignId } } })))
