import { uncoveredHalfHours } from '#domain/shift/coverage.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { deleteDuty, dutiesBetween, getDuty, lockPlan } from '../duty.store.ts'
import { lapseSwaps } from '../swap.store.ts'

/** 撤班. @returns half hours nobody covers then */
export async function dropDuty(ctx: Context, id: string): Promise<number[]> {
  requireRole(ctx, 'shift_leader')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    const duty = await getDuty(tx, centerId, id)
    if (duty.startsAt <= ctx.now) throw new Refusal('shift_begun')
    await lapseSwaps(tx, centerId, ctx.now, id)
    await deleteDuty(tx, centerId, id)
    await recordEvents(tx, ctx, [{ type: 'shift.duty_dropped', subject: { kind: 'shift', id: duty.templateId }, body: { day: duty.day, userId: duty.userId }, dimensions: {} }])
    return uncoveredHalfHours((await dutiesBetween(tx, centerId, duty.startsAt, duty.endsAt)).filter(({ onLeave }) => !onLeave), duty.startsAt, duty.endsAt)
  })
}
