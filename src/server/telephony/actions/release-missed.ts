import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockMissed, saveMissed, type Missed } from '../missed.store.ts'

/** By who holds it, or by the shift leader. @throws Refusal missed_taken, missed_done */
export async function releaseMissed(ctx: Context, id: string): Promise<Missed> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const entry = await lockMissed(tx, ctx.actor.centerId, id)
    if (entry.state === 'done') throw new Refusal('missed_done')
    if (entry.claimedBy !== null && entry.claimedBy !== ctx.actor.id && !ctx.actor.roles.includes('shift_leader')) throw new Refusal('missed_taken')
    return saveMissed(tx, entry, { claimedBy: null, claimedAt: null })
  })
}
