import type { Context } from '#platform/context.ts'
import { markIncidentDue } from './actions/mark-incident-due.ts'
import { dueIncidents } from './incident.store.ts'

/** 调度: calls and commands nobody acknowledged in time. */
export async function markIncidentsDue(ctx: Context): Promise<void> {
  for (const { id } of await dueIncidents(ctx.db, ctx.actor.centerId, ctx.now)) await markIncidentDue(ctx, id)
}
