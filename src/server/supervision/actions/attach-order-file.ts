import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { requireOrderMove } from '../change-order.ts'
import { getOrderRow, wholeOrder } from '../order.store.ts'
import { getOrderFile, insertOrderFile, type OrderFile } from '../proof.store.ts'
import { recordOrder } from '../record-order.ts'

/** A file lies on disk before its row commits, so no row ever points nowhere. @throws Refusal file_kind_refused, forbidden, not_found, order_wrong_state */
export async function attachOrderFile(ctx: Context, folder: string, orderId: string, file: { name: string; bytes: Buffer }): Promise<OrderFile> {
  const mediaType = mediaTypeOf(file.name, file.bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const { actor } = ctx
  const order = await wholeOrder(ctx.db, await getOrderRow(ctx.db, actor.centerId, orderId))
  requireOrderMove(ctx, order, 'attach')
  const id = newId()
  const kept = await writeSealed(folder, actor.centerId, id, file.bytes)
  return ctx.transaction(async (tx) => {
    await insertOrderFile(tx, {
      centerId: actor.centerId, id, orderId, name: file.name.slice(0, 200), mediaType, bytes: file.bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key),
      uploadedAt: toDate(ctx.now), uploadedBy: actor.id, uploadedByName: actor.name, unitId: actor.unitId,
    })
    await recordOrder(tx, ctx, order, [{ type: 'supervision.file_attached', facts: { bytes: file.bytes.length }, body: { name: file.name } }])
    return getOrderFile(tx, actor.centerId, id)
  })
}
