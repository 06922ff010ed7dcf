/** Events of neighbouring slices, recorded as those record them: what the record says is all a duty reads. */
import type { EventDimensions } from '#platform/events.ts'
import { contextOf } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Hotline } from './hotline.ts'

export async function record({ db, keys, clock }: Hotline, centerId: string, ticketId: string, type: string, facts: NonNullable<EventDimensions['facts']>): Promise<void> {
  const ctx = contextOf({ actor: systemActor(centerId), now: clock.now, db, keys, requestId: 'test' })
  await ctx.transaction((tx) => recordEvents(tx, ctx, [{ type, subject: { kind: 'ticket', id: ticketId }, dimensions: { facts } }]))
}

/** 不规范件, found by quality inspection. @returns its case id there */
export async function foundNonCompliant(city: Hotline, centerId: string, ticketId: string, unit: string): Promise<string> {
  const caseId = newId()
  await record(city, centerId, ticketId, 'quality.non_compliant', { caseId, reason: 'not_contacted', unitId: city.unit(unit) })
  return caseId
}
export const judgedReasonable = (city: Hotline, centerId: string, ticketId: string, reasonable = true, stage = 'first', round = 0): Promise<void> =>
  record(city, centerId, ticketId, 'revisit.reasonableness_judged', { reasonable, round, stage })
