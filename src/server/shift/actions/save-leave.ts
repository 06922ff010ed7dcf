import { dayAfter, dayStart } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { dutiesBetween, frontPeople, insertLeave, lockPlan } from '../duty.store.ts'

/** 请假: duties inside it stay in the plan but count for nobody, so their half hours show as bare. @returns those duties */
export async function saveLeave(ctx: Context, given: { userId: string; fromDay: string; toDay: string; reason: string }): Promise<{ id: string; duties: string[] }> {
  requireRole(ctx, 'shift_leader')
  if (given.toDay < given.fromDay) throw new Refusal('bad_request', { fields: [{ field: 'toDay', message: 'before fromDay' }] })
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    if (!(await frontPeople(tx, centerId)).some(({ id }) => id === given.userId)) throw new Refusal('shift_person_unknown', { userId: given.userId })
    const id = newIdAt(ctx.now)
    await insertLeave(tx, { centerId, id, ...given })
    await recordEvents(tx, ctx, [{ type: 'shift.leave', subject: { kind: 'shift', id }, body: given, dimensions: { facts: { fromDay: given.fromDay, toDay: given.toDay } } }])
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const hit = await dutiesBetween(tx, centerId, dayStart(given.fromDay, rules), dayStart(dayAfter(given.toDay), rules))
    return { id, duties: hit.filter((duty) => duty.userId === given.userId && duty.onLeave).map((duty) => duty.id) }
  })
}
