import { mayInitiate } from '#domain/linkage/choose.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { buildPackage, type Built } from '../build-package.ts'
import { getItem } from '../item.store.ts'
import { recordReading } from '../reading.store.ts'

/** 移交前查看: exactly what would be sent, shown to whom the rule names, and to nobody once it is passed. */
export async function previewPackage(ctx: Context, itemId: string, note: string | undefined): Promise<Built> {
  return ctx.transaction(async (tx) => {
    const item = await getItem(tx, ctx.actor.centerId, itemId)
    if (!mayInitiate(ctx.actor, { roles: item.initiatorRoles, unitId: item.initiatorUnitId })) throw new Refusal('not_found')
    if (!['candidate', 'refused'].includes(item.state)) throw new Refusal('discipline_state', { state: item.state })
    const built = await buildPackage(ctx, tx, item, note)
    await recordReading(tx, ctx, itemId, 'preview')
    return built
  })
}
