/** 停止训练: the model in force stays what it is. */
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockModel, saveModel } from '../category-model.store.ts'

/** @throws Refusal not_found, training_over */
export async function cancelTraining(ctx: Context, modelId: string): Promise<void> {
  requireRole(ctx, 'system_admin')
  await ctx.transaction(async (tx) => {
    const row = await lockModel(tx, ctx.actor.centerId, modelId)
    if (row.state !== 'waiting' && row.state !== 'training') throw new Refusal('training_over')
    await saveModel(tx, row, { state: 'cancelled', finishedAt: toDate(ctx.now), heldBy: null, heldUntil: null })
    await recordEvents(tx, ctx, [{ type: 'model.training_cancelled', subject: { kind: 'model', id: row.id }, dimensions: { before: row.state, after: 'cancelled', facts: { version: row.version } } }])
  })
}
