import { isClaimed } from '#domain/telephony/missed-call.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { claimedBy, lockMissed, nextMissed, saveMissed, type Missed } from '../missed.store.ts'
import { recordMissed } from '../record-missed.ts'

/** The one I hold already, else the most pressing. @throws Refusal missed_none */
export async function takeMissed(ctx: Context): Promise<Missed> {
  requireRole(ctx, 'agent', 'shift_leader')
  const { centerId, id: userId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const held = await claimedBy(tx, centerId, userId, ctx.now)
    if (held) return held
    const next = await nextMissed(tx, centerId, ctx.now)
    if (!next) throw new Refusal('missed_none')
    return hold(tx, ctx, next)
  })
}

/** @throws Refusal missed_taken, missed_done */
export async function claimMissed(ctx: Context, id: string): Promise<Missed> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const entry = await lockMissed(tx, ctx.actor.centerId, id)
    if (entry.state === 'done') throw new Refusal('missed_done')
    if (entry.claimedBy === ctx.actor.id) return entry
    if (isClaimed(entry, ctx.now)) throw new Refusal('missed_taken')
    return hold(tx, ctx, entry)
  })
}

async function hold(tx: Tx, ctx: Context, entry: Missed): Promise<Missed> {
  const taken = await saveMissed(tx, entry, { claimedBy: ctx.actor.id, claimedAt: toDate(ctx.now) })
  await recordMissed(tx, ctx, taken, 'missed.claimed')
  return taken
}
