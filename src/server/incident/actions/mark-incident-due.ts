import { markDue } from '#domain/incident/incident.ts'
import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { lockIncident, saveIncident } from '../incident.store.ts'
import { recordIncident } from '../record-incident.ts'

/** 逾时未应答: each said once, however often this runs. */
export async function markIncidentDue(ctx: Context, id: string): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const incident = await lockIncident(tx, ctx.actor.centerId, id)
    const change = markDue(incident, ctx.now)
    if (change.events.length === 0) return
    await saveIncident(tx, change.incident)
    await recordIncident(tx, ctx, change.incident, change.events)
  })
}
