import type { UrgeRule } from '#domain/profile/urging.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { insertUrge, type DueWork } from '../urge.query.ts'

/** 到期前催办: nobody's contact, so it counts no person-time; a deadline is pressed once by a rule. */
export async function urgeBeforeDue(ctx: Context, rule: UrgeRule, work: DueWork): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    if (!(await insertUrge(tx, ctx.actor.centerId, { ...work, id: newId(), rule: rule.code, ruleName: rule.name, urgedAt: ctx.now }))) return
    await recordEvents(tx, ctx, [{ type: 'supervision.urged', subject: { kind: 'ticket', id: work.ticketId }, dimensions: { assignmentId: work.assignmentId, facts: { by: 'timer', rule: rule.code, unitId: work.unitId } } }])
  })
}
