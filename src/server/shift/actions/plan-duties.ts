import { templateSpan } from '#domain/shift/template-span.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { clashOf, dutiesBetween, frontPeople, getTemplate, insertDuty, lockPlan, type Clash } from '../duty.store.ts'

export type Planned = { added: number; already: number; refused: { userId: string; day: string; why: Clash }[] }
/** 排班: a second time changes nothing; whoever is on leave or on another shift is told, not put on. */
export async function planDuties(ctx: Context, given: { templateId: string; days: string[]; userIds: string[] }): Promise<Planned> {
  requireRole(ctx, 'shift_leader')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    const template = await getTemplate(tx, centerId, given.templateId)
    if (!template.active) throw new Refusal('shift_template_unknown')
    const known = new Set((await frontPeople(tx, centerId)).map(({ id }) => id))
    const stranger = given.userIds.find((id) => !known.has(id))
    if (stranger) throw new Refusal('shift_person_unknown', { userId: stranger })
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const done: Planned = { added: 0, already: 0, refused: [] }
    for (const day of new Set(given.days)) {
      const span = templateSpan(day, { from: template.fromTime, to: template.toTime }, rules)
      const there = await dutiesBetween(tx, centerId, span.startsAt, span.endsAt)
      for (const userId of new Set(given.userIds)) {
        if (there.some((duty) => duty.userId === userId && duty.startsAt === span.startsAt && duty.templateId === template.id)) { done.already += 1; continue }
        const why = await clashOf(tx, centerId, userId, { day, ...span })
        if (why) { done.refused.push({ userId, day, why }); continue }
        await insertDuty(tx, { centerId, id: newIdAt(ctx.now), day, templateId: template.id, userId, ...span })
        done.added += 1
      }
    }
    if (done.added > 0) await recordEvents(tx, ctx, [{ type: 'shift.planned', subject: { kind: 'shift', id: template.id }, body: { days: given.days, userIds: given.userIds }, dimensions: { facts: { added: done.added, refused: done.refused.length } } }])
    return done
  })
}
