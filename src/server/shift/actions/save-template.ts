import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getTemplate, lockPlan, saveTemplateRow, type Template } from '../duty.store.ts'

/** 班次. Duties already planned keep their times. */
export async function saveTemplate(ctx: Context, given: { id?: string | undefined; name: string; from: string; to: string; active: boolean }): Promise<Template> {
  requireRole(ctx, 'shift_leader')
  if (given.from === given.to) throw new Refusal('shift_template_same')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    await lockPlan(tx, centerId)
    if (given.id) await getTemplate(tx, centerId, given.id)
    const id = given.id ?? newIdAt(ctx.now)
    await saveTemplateRow(tx, { centerId, id, name: given.name, fromTime: given.from, toTime: given.to, active: given.active })
    await recordEvents(tx, ctx, [{ type: 'shift.template_saved', subject: { kind: 'shift', id }, body: given, dimensions: { facts: { from: given.from, to: given.to, active: given.active } } }])
    return getTemplate(tx, centerId, id)
  })
}
