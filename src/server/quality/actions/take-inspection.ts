import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockInspection, saveInspection, type Inspection } from '../inspection.store.ts'
import { requireInspection } from '../require-quality.ts'

/** 承担: one nobody has, or a colleague's. Of two at once the first has it. */
export async function takeInspection(ctx: Context, id: string, version: number): Promise<Inspection> {
  return ctx.transaction(async (tx) => {
    const row = await lockInspection(tx, ctx.actor.centerId, id)
    requireInspection(ctx, row, 'take', version)
    if (row.inspectorId === ctx.actor.id) throw new Refusal('conflict')
    return saveInspection(tx, row, { inspectorId: ctx.actor.id, inspectorName: ctx.actor.name })
  })
}
