/** 重新训练: written down; the work process finds it within a second. */
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { insertTraining, type ModelRow } from '../category-model.store.ts'

/** @throws Refusal training_running */
export async function askTraining(ctx: Context, reason: ModelRow['reason'] = 'asked'): Promise<ModelRow> {
  requireRole(ctx, 'system_admin')
  return ctx.transaction(async (tx) => {
    const row = await insertTraining(tx, ctx, newIdAt(ctx.now), reason)
    if (!row) throw new Refusal('training_running')
    await recordEvents(tx, ctx, [{ type: 'model.training_asked', subject: { kind: 'model', id: row.id }, dimensions: { after: row.state, facts: { version: row.version, reason } } }])
    return row
  })
}
