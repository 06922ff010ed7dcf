import { SWAP_RULES, whyNotSwap, type SwapMove } from '#domain/shift/swap-life.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { clashOf, getDuty, giveDuty, lockPlan } from '../duty.store.ts'
import { lockSwap, saveSwap } from '../swap.store.ts'

/** 同意、不同意、撤回. Agreed: both duties change hands in one stroke, or nothing does. */
export async function moveSwap(ctx: Context, id: string, move: Exclude<SwapMove, 'lapse'>): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    const swap = await lockSwap(tx, centerId, id)
    if (ctx.actor.id !== swap.askerId && ctx.actor.id !== swap.askedId) throw new Refusal('not_found')
    const why = whyNotSwap(ctx.actor, swap, move, ctx.now)
    if (why) throw new Refusal(why)
    if (move === 'agree') {
      const duty = await getDuty(tx, centerId, swap.dutyId)
      const other = swap.otherDutyId ? await getDuty(tx, centerId, swap.otherDutyId) : undefined
      // Somebody else's by now: a swap agreed to meanwhile, or a plan changed.
      if (duty.userId !== swap.askerId || (other && other.userId !== swap.askedId)) throw new Refusal('shift_swap_over')
      if (other && other.startsAt <= ctx.now) throw new Refusal('shift_begun')
      const leaving = [duty.id, ...(other ? [other.id] : [])]
      if ((await clashOf(tx, centerId, swap.askedId, duty, leaving)) ?? (other && (await clashOf(tx, centerId, swap.askerId, other, leaving)))) throw new Refusal('shift_swap_clash')
      await giveDuty(tx, centerId, duty.id, swap.askedId)
      if (other) await giveDuty(tx, centerId, other.id, swap.askerId)
    }
    await saveSwap(tx, centerId, id, SWAP_RULES[move].to, ctx.now)
    await recordEvents(tx, ctx, [{ type: `shift.swap_${SWAP_RULES[move].to}`, subject: { kind: 'shift', id }, body: { day: swap.day }, dimensions: { facts: { swapId: id } } }])
  })
}
