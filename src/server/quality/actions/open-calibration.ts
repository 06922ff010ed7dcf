import type { BodyOf } from '#contract/endpoint.ts'
import type { openCalibration as endpoint } from '#contract/quality-training.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { insertCalibration, type Calibration } from '../calibration.store.ts'
import { inspectedOf } from '../inspected-work.ts'
import { peopleWith } from '../people.query.ts'
import { workOf } from '../population.query.ts'
import { recordQuality } from '../record-quality.ts'
import { getPublished } from '../sheet.store.ts'

/** 发起校准: the same tickets for several inspectors, none of whom did the work. */
export async function openCalibration(ctx: Context, { name, sheetCode, ticketIds, inspectorIds }: BodyOf<typeof endpoint>): Promise<Calibration> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const { kind, number } = await getPublished(tx, ctx, rules, sheetCode)
    const seats = (await peopleWith(tx, centerId, ['inspector', 'appeal_judge'])).filter(({ id }) => inspectorIds.includes(id))
    const tickets = [...new Set(ticketIds)]
    for (const ticketId of tickets) {
      const work = await workOf(tx, centerId, ticketId)
      if (!work) throw new Refusal('not_found')
      const { byIds, unitId } = inspectedOf(work, kind)
      if (!unitId) throw new Refusal('inspection_no_work')
      if (seats.some(({ id, unitId: home }) => byIds.includes(id) || byIds.includes(home))) throw new Refusal('calibration_too_few')
    }
    if (seats.length < 2 || seats.length !== new Set(inspectorIds).size) throw new Refusal('calibration_too_few')
    const id = newId()
    await recordQuality(tx, ctx, id, { type: 'quality.calibration_opened', facts: { inspectors: seats.length, tickets: tickets.length }, body: { name } })
    return insertCalibration(tx, ctx, { id, name, kind, sheetCode, sheetNumber: number, ticketIds: tickets }, seats)
  })
}
