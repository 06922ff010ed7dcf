import { downloadOrderFile, uploadOrderFile } from '#contract/supervision.ts'
import { maySeeOrder } from '#domain/supervision/order-moves.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Door } from '#platform/door.ts'
import { mount, mountRaw } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { attachOrderFile } from './actions/attach-order-file.ts'
import { getOrderRow, wholeOrder } from './order.store.ts'
import { presentFile } from './order.presenter.ts'
import { getOrderFile, orderProofs } from './proof.store.ts'

export function orderFileRoutes(door: Door, folder: string): void {
  mount(door, uploadOrderFile, async (ctx, { params }, { request }) => {
    const part = await request.file()
    if (!part) throw new Refusal('bad_request', { fields: [{ field: 'file', message: 'missing' }] })
    return presentFile(await attachOrderFile(ctx, folder, params.orderId, { name: part.filename, bytes: await part.toBuffer() }))
  })
  mountRaw(door, downloadOrderFile, async (ctx, { params }, { reply }) => {
    const { centerId } = ctx.actor
    const file = await getOrderFile(ctx.db, centerId, params.fileId)
    const order = await wholeOrder(ctx.db, await getOrderRow(ctx.db, centerId, file.orderId))
    if (!maySeeOrder(ctx.actor, order)) throw new Refusal('not_found')
    const isProof = (await orderProofs(ctx.db, centerId, order.id)).some(({ fileIds }) => fileIds.includes(file.id))
    // What another unit handed in is not this one's to read.
    if (!seesWholeCenter(ctx.actor) && !isProof && file.unitId !== ctx.actor.unitId) throw new Refusal('not_found')
    const bytes = await readSealed(folder, centerId, file.id, { key: ctx.keys.open(file.keySealed), sm3: file.sm3 })
    return reply.type(file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(bytes)
  })
}
