import { decided, type NuisanceDecision, type NuisanceState } from '#domain/telephony/nuisance.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { lockCall } from '../call.store.ts'
import { lockNuisance, saveDecision, type Nuisance } from '../nuisance.store.ts'

type Decision = { decision: NuisanceDecision; days?: number | undefined; reason: string; version: number }

/** @throws Refused nuisance_decided, nuisance_own */
export async function decideNuisance(ctx: Context, id: string, { decision, days, reason, version }: Decision): Promise<Nuisance> {
  requireRole(ctx, 'shift_leader')
  return ctx.transaction(async (tx) => {
    const row = await lockNuisance(tx, ctx.actor.centerId, id)
    if (row.version !== version) throw new Refusal('nuisance_decided')
    const next = decided({ state: row.state as NuisanceState, reportedBy: row.reportedBy }, decision, { by: ctx.actor.id, at: ctx.now, days })
    const { call } = await lockCall(tx, ctx.actor.centerId, row.callId)
    await recordEvents(tx, ctx, [callEvent(`nuisance.${next.state}`, call, { kind: row.kind, ...(next.blockedUntil === null ? {} : { until: next.blockedUntil }) }, { reason })])
    return saveDecision(tx, row, { ...next, by: ctx.actor.id, at: ctx.now, reasonSealed: ctx.keys.seal(reason) })
  })
}
