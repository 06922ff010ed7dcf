import type { BodyOf } from '#contract/endpoint.ts'
import type { startCampaign as endpoint } from '#contract/campaigns.ts'
import { phasesFit } from '#domain/supervision/campaign.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { addTickets, insertCampaign, replacePhases, sourceIds } from '../campaign.store.ts'
import { recordJoined } from '../join-tickets.ts'

/** 发起专项整治: out of the demands that set it off. @returns its id */
export async function startCampaign(ctx: Context, input: BodyOf<typeof endpoint>): Promise<string> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  if (!phasesFit(input.phases)) throw new Refusal('campaign_phase_wrong')
  const { actor: { centerId, name: startedByName }, now } = ctx
  return ctx.transaction(async (tx) => {
    const tickets = await sourceIds(tx, centerId, input)
    if (tickets.length === 0) throw new Refusal('campaign_no_source')
    const unitIds = [...new Set(input.unitIds)]
    for (const unitId of unitIds) await requireUnit(tx, centerId, unitId)
    const counters = [...new Map(input.counters.map((counter) => [counter.code, counter])).values()]
    const id = newId()
    await insertCampaign(tx, { centerId, id, state: 'running', name: input.name, goal: input.goal, matterId: input.matterId ?? null, startedAt: toDate(now), startedByName, result: null, closedByName: null }, unitIds, counters)
    await replacePhases(tx, centerId, id, input.phases)
    await recordEvents(tx, ctx, [{ type: 'campaign.started', subject: { kind: 'campaign', id }, dimensions: { facts: { tickets: tickets.length, units: unitIds.length } }, body: { name: input.name, goal: input.goal } }])
    await recordJoined(tx, ctx, id, await addTickets(tx, centerId, id, tickets, now))
    return id
  })
}
