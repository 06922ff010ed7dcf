import type { NuisanceKind } from '#domain/telephony/nuisance.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { callEvent } from '../call-event.ts'
import { lockCall } from '../call.store.ts'
import { insertNuisance, type Nuisance } from '../nuisance.store.ts'
import { requireOwn } from '../own-call.ts'

/** @throws Refusal call_not_yours, call_without_number */
export async function reportNuisance(ctx: Context, { callId, kind, note }: { callId: string; kind: NuisanceKind; note: string }): Promise<Nuisance> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const { call, numberBlind } = await lockCall(tx, ctx.actor.centerId, callId)
    requireOwn(ctx, call)
    if (!numberBlind) throw new Refusal('call_without_number')
    const row = await insertNuisance(tx, { centerId: ctx.actor.centerId, id: newIdAt(ctx.now), callId, numberBlind, kind, noteSealed: ctx.keys.seal(note), reportedBy: ctx.actor.id, reportedAt: ctx.now, state: 'reported' })
    await recordEvents(tx, ctx, [callEvent('nuisance.reported', call, { kind }, { note })])
    return row
  })
}
