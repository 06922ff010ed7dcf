import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { recordPlaces } from '../record-place.ts'
import { lockMembers, moveTo } from '../signature.store.ts'

/** 合为一个事项: the tickets of the other matter go to this one. Nothing of the tickets themselves changes. */
export async function joinMatters(ctx: Context, matterId: string, input: { otherId: string; reason: string }): Promise<void> {
  requireRole(ctx, 'dispatcher', 'shift_leader')
  const { centerId } = ctx.actor
  if (matterId === input.otherId) throw new Refusal('matter_same')
  await ctx.transaction(async (tx) => {
    const members = await lockMembers(tx, centerId, [matterId, input.otherId])
    const moving = members.filter((one) => one.matterId === input.otherId).map(({ ticketId }) => ticketId)
    if (moving.length === 0 || moving.length === members.length) throw new Refusal('matter_unknown')
    await moveTo(tx, centerId, moving, { matterId, byHand: true })
    await recordPlaces(tx, ctx, moving, { matterId, how: 'hand', reason: input.reason })
  })
}
