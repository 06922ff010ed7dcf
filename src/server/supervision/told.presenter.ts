import type { NoticeView, OrderView } from '#contract/supervision.ts'
import { maySeeOrder } from '#domain/supervision/order-moves.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { wholeOrders } from './order.store.ts'
import { ordersByIds } from './orders.query.ts'
import { iso, isoOrNull } from './order-card.presenter.ts'
import { noticesOf, unreadOf } from './told.store.ts'

/** A unit reads who of its own was told. */
export async function presentTold(ctx: Context, orderId: string, nameOf: (id: string) => string | undefined): Promise<OrderView['told']> {
  const rows = await noticesOf(ctx.db, ctx.actor.centerId, orderId)
  const seen = seesWholeCenter(ctx.actor) ? rows : rows.filter(({ unitId, userId }) => unitId === ctx.actor.unitId || userId === ctx.actor.id)
  return seen.map((row) => ({
    stepNo: row.stepNo, rung: row.rungName, addressee: row.addressee, name: row.userName, unit: nameOf(row.unitId) ?? '', at: iso(row.toldAt), readAt: isoOrNull(row.readAt),
    channel: row.channel, messageState: row.messageState, mine: row.userId === ctx.actor.id,
  }))
}

/** The number and the rung for everybody told; the order itself for whoever may open it anyway. */
export async function presentNotices(ctx: Context): Promise<NoticeView[]> {
  const { centerId } = ctx.actor
  const notices = await unreadOf(ctx.db, centerId, ctx.actor.id)
  const rows = await ordersByIds(ctx.db, centerId, [...new Set(notices.map(({ orderId }) => orderId))])
  const orders = await wholeOrders(ctx.db, rows)
  return notices.flatMap((notice): NoticeView[] => {
    const at = rows.findIndex(({ id }) => id === notice.orderId)
    const [row, order] = [rows[at], orders[at]]
    if (!row || !order) return []
    return [{
      orderId: row.id, stepNo: notice.stepNo, number: row.number, kind: row.kind, rung: notice.rungName, addressee: notice.addressee, at: iso(notice.toldAt),
      dueAt: isoOrNull(notice.stepNo === order.step.no ? order.step.dueAt : undefined), mayOpen: maySeeOrder(ctx.actor, order),
    }]
  })
}
