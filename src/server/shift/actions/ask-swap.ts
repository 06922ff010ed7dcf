import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { frontPeople, getDuty, lockPlan } from '../duty.store.ts'
import { insertSwap } from '../swap.store.ts'

/** 请人换班: the own duty, to a colleague, with or without one in return. @returns the id @throws Refusal not_found, shift_begun, shift_swap_asked */
export async function askSwap(ctx: Context, given: { dutyId: string; askedId: string; otherDutyId?: string | undefined; reason: string }): Promise<string> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const { actor: { centerId, id: askerId }, now } = ctx
    await lockPlan(tx, centerId)
    const duty = await getDuty(tx, centerId, given.dutyId)
    if (duty.userId !== askerId) throw new Refusal('not_found')
    if (duty.startsAt <= now) throw new Refusal('shift_begun')
    if (given.askedId === askerId || !(await frontPeople(tx, centerId)).some(({ id }) => id === given.askedId)) throw new Refusal('shift_person_unknown')
    if (given.otherDutyId) {
      const other = await getDuty(tx, centerId, given.otherDutyId)
      if (other.userId !== given.askedId) throw new Refusal('not_found')
      if (other.startsAt <= now) throw new Refusal('shift_begun')
    }
    const id = newIdAt(now)
    if (!(await insertSwap(tx, { centerId, id, dutyId: duty.id, askerId, askedId: given.askedId, otherDutyId: given.otherDutyId ?? null, reason: given.reason, at: now }))) throw new Refusal('shift_swap_asked')
    await recordEvents(tx, ctx, [{ type: 'shift.swap_asked', subject: { kind: 'shift', id: duty.templateId }, body: { reason: given.reason, day: duty.day }, dimensions: { facts: { swapId: id } } }])
    return id
  })
}
