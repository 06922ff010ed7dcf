/** 启用模型: also the way back to an earlier one. Running processes notice within a second; nothing restarts. */
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findActive, getModel, lockModel, saveModel, type ModelRow } from '../category-model.store.ts'

/** `instead`: version of the model in force that was seen. @throws Refusal not_found, model_not_ready, model_in_force_changed */
export async function activateModel(ctx: Context, modelId: string, instead: number | null): Promise<ModelRow> {
  requireRole(ctx, 'system_admin')
  return ctx.transaction(async (tx) => {
    const row = await lockModel(tx, ctx.actor.centerId, modelId)
    if ((row.state !== 'compared' && row.state !== 'retired') || row.size === 0) throw new Refusal('model_not_ready')
    const active = await findActive(tx, ctx.actor.centerId)
    const before = active && await lockModel(tx, ctx.actor.centerId, active.id)
    if ((before?.version ?? null) !== instead || (before && before.state !== 'active')) throw new Refusal('model_in_force_changed')
    await putInForce(tx, ctx, row, before)
    return getModel(tx, row.centerId, row.id)
  })
}

/** Both rows are locked. */
export async function putInForce(tx: Tx, ctx: Context, row: ModelRow, before: ModelRow | undefined): Promise<void> {
  if (before) await saveModel(tx, before, { state: 'retired' })
  await saveModel(tx, row, { state: 'active', activatedAt: toDate(ctx.now), activatedBy: ctx.actor.id, activatedByName: ctx.actor.name })
  await recordEvents(tx, ctx, [{
    type: 'model.activated', subject: { kind: 'model', id: row.id },
    dimensions: { before: row.state, after: 'active', facts: { version: row.version, ...(before ? { instead: before.version } : {}) } },
  }])
}
