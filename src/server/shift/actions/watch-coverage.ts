import { HALF_HOUR, halfHourOf, uncoveredHalfHours } from '#domain/shift/coverage.ts'
import { filledStaffing } from '#domain/shift/staffing.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { endAlarm, openAlarms, raiseAlarm } from '../alarm.store.ts'
import { dutiesBetween, lockPlan, templatesOf } from '../duty.store.ts'
import { lapseSwaps } from '../swap.store.ts'

/** 缺岗警报: every half hour of the hours ahead that nobody covers, told once; ended when it is covered or past. A centre that plans no shifts here is not watched. */
export async function watchCoverage(ctx: Context): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const { actor: { centerId }, now } = ctx
    if (!(await templatesOf(tx, centerId)).some(({ active }) => active)) return
    await lockPlan(tx, centerId)
    await lapseSwaps(tx, centerId, now)
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const [from, to] = [halfHourOf(now), halfHourOf(now) + filledStaffing(rules.staffing).watchHours * 2 * HALF_HOUR]
    const bare = uncoveredHalfHours((await dutiesBetween(tx, centerId, from, to)).filter(({ onLeave }) => !onLeave), from, to)
    const events: Parameters<typeof recordEvents>[2] = []
    for (const halfHour of bare) {
      const id = newIdAt(now)
      if (await raiseAlarm(tx, centerId, id, halfHour, now)) events.push({ type: 'shift.uncovered', subject: { kind: 'shift', id }, dimensions: { facts: { halfHour: new Date(halfHour).toISOString() } } })
    }
    for (const { id, halfHour } of await openAlarms(tx, centerId)) {
      if (bare.includes(halfHour)) continue
      const covered = halfHour >= from
      if (await endAlarm(tx, centerId, id, now, covered)) events.push({ type: covered ? 'shift.covered' : 'shift.stayed_uncovered', subject: { kind: 'shift', id }, dimensions: { facts: { halfHour: new Date(halfHour).toISOString() } } })
    }
    await recordEvents(tx, ctx, events)
  })
}
