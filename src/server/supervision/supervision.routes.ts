import * as contract from '#contract/supervision.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import { isStaff } from '#domain/supervision/order-moves.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { answerOrder } from './actions/answer-order.ts'
import { askOrderReturn } from './actions/ask-order-return.ts'
import { climbOrder } from './actions/climb-order.ts'
import { decideOrderReturn } from './actions/decide-order-return.ts'
import { extendOrder } from './actions/extend-order.ts'
import { finishOrder } from './actions/finish-order.ts'
import { openOrder } from './actions/open-order.ts'
import { recordMeans } from './actions/record-means.ts'
import { reviewAnswer } from './actions/review-answer.ts'
import { sendOrder } from './actions/send-order.ts'
import { signAnswer } from './actions/sign-answer.ts'
import { urgeUnit } from './actions/urge-unit.ts'
import { presentBoard } from './board.presenter.ts'
import { iso, presentCards, presentRung } from './order-card.presenter.ts'
import { presentOrder } from './order.presenter.ts'
import { orderFileRoutes } from './order-file.routes.ts'
import { presentNotices } from './told.presenter.ts'
import { readNotice } from './actions/read-notice.ts'
import { ordersAsked, type AskedOrders } from './orders.query.ts'
import { urgesOf } from './urge.query.ts'

const MOST_OF_A_TICKET = 50
const afterOf = (cursor: string | undefined): string | undefined => readCursor(cursor, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id))
/** A unit's lists hold what was sent to it. */
const within = (ctx: Context, asked: AskedOrders): AskedOrders => (seesWholeCenter(ctx.actor) ? asked : { ...asked, unitId: ctx.actor.unitId, onlySent: true })

export function supervisionRoutes(door: Door, folder: string): void {
  mount(door, contract.listOrders, async (ctx, { query }) => {
    const rows = await ordersAsked(ctx.db, ctx.actor.centerId, within(ctx, { ...query, after: afterOf(query.after), limit: query.limit + 1 }))
    const last = rows[query.limit - 1]
    return { items: await presentCards(ctx, rows.slice(0, query.limit)), next: rows.length > query.limit && last ? writeCursor(last.id) : null }
  })
  mount(door, contract.getBoard, (ctx, { query }) => presentBoard(ctx, query))
  mount(door, contract.listRungs, async (ctx) => ({ rungs: (await currentRules(ctx.db, ctx.actor.centerId)).rules.ladder.map(presentRung) }))
  mount(door, contract.getOrder, (ctx, { params }) => presentOrder(ctx, params.orderId))
  mount(door, contract.ticketSupervision, async (ctx, { params: { ticketId } }) => {
    const { centerId } = ctx.actor
    const [rows, urges, nameOf] = await Promise.all([
      ordersAsked(ctx.db, centerId, within(ctx, { state: 'all', ticketId, limit: MOST_OF_A_TICKET })), urgesOf(ctx.db, centerId, ticketId), unitNamer(ctx.db),
    ])
    const seen = urges.filter(({ unitId }) => seesWholeCenter(ctx.actor) || unitId === ctx.actor.unitId)
    return {
      orders: await presentCards(ctx, rows), mayOpen: isStaff(ctx.actor),
      urges: seen.map(({ id, ruleName, unitId, dueAt, urgedAt }) => ({ id, name: ruleName, unit: nameOf(unitId) ?? '', dueAt: iso(dueAt), at: iso(urgedAt) })),
    }
  })

  mount(door, contract.openOrderEndpoint, (ctx, { body: { send, ...given } }) => ctx.transaction(async () => {
    const { orderId } = await openOrder(ctx, { ...given, basis: 'manual' })
    if (send) await sendOrder(ctx, orderId, {})
    return seen(ctx, orderId)
  }))
  mount(door, contract.sendOrderEndpoint, async (ctx, { params, body }) => seen(ctx, await sendOrder(ctx, params.orderId, body)))
  mount(door, contract.recordProofEndpoint, async (ctx, { params, body: { takenAt, ...body } }) =>
    seen(ctx, await recordMeans(ctx, params.orderId, { ...body, ...(takenAt === undefined ? {} : { takenAt: Date.parse(takenAt) }) })))
  mount(door, contract.answerOrderEndpoint, async (ctx, { params, body }) => seen(ctx, await answerOrder(ctx, params.orderId, body)))
  mount(door, contract.signAnswerEndpoint, async (ctx, { params }) => seen(ctx, await signAnswer(ctx, params.orderId)))
  mount(door, contract.askOrderReturn, async (ctx, { params, body }) => seen(ctx, await askOrderReturn(ctx, params.orderId, body)))
  mount(door, contract.decideOrderReturn, async (ctx, { params, body }) => seen(ctx, await decideOrderReturn(ctx, params.orderId, body)))
  mount(door, contract.reviewAnswerEndpoint, async (ctx, { params, body }) => seen(ctx, await reviewAnswer(ctx, params.orderId, body)))
  mount(door, contract.climbOrderEndpoint, async (ctx, { params, body }) => seen(ctx, await climbOrder(ctx, params.orderId, body)))
  mount(door, contract.finishOrderEndpoint, async (ctx, { params, body }) => seen(ctx, await finishOrder(ctx, params.orderId, body)))
  mount(door, contract.extendOrderEndpoint, async (ctx, { params, body }) => seen(ctx, await extendOrder(ctx, params.orderId, body)))
  mount(door, contract.urgeUnitEndpoint, async (ctx, { params, body }) => seen(ctx, await urgeUnit(ctx, params.orderId, body)))
  mount(door, contract.listNotices, async (ctx) => ({ items: await presentNotices(ctx) }))
  mount(door, contract.readNoticeEndpoint, (ctx, { params }) => ctx.transaction(async (tx) => {
    await readNotice(ctx, params.orderId)
    return { items: await presentNotices({ ...ctx, db: tx }) }
  }))
  orderFileRoutes(door, folder)
}

/** As the transaction of this very request leaves it. */
const seen = (ctx: Context, orderId: string) => ctx.transaction((tx) => presentOrder({ ...ctx, db: tx }, orderId))
