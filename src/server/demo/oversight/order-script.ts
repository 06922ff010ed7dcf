/** Acts about one order, in the order they are written down. One the ladder of this city no longer allows by then is left out. */
import { MINUTE } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import type { Order, OrderKind } from '#domain/supervision/order.ts'
import { whyNotOrder, type OrderMove } from '#domain/supervision/order-moves.ts'
import { missingProof, type Leaving } from '#domain/supervision/proof.ts'
import type { Context } from '#platform/context.ts'
import { answerOrder } from '#server/supervision/actions/answer-order.ts'
import { askOrderReturn } from '#server/supervision/actions/ask-order-return.ts'
import { climbOrder } from '#server/supervision/actions/climb-order.ts'
import { decideOrderReturn } from '#server/supervision/actions/decide-order-return.ts'
import { finishOrder } from '#server/supervision/actions/finish-order.ts'
import { openOrder } from '#server/supervision/actions/open-order.ts'
import { reviewAnswer } from '#server/supervision/actions/review-answer.ts'
import { sendOrder } from '#server/supervision/actions/send-order.ts'
import { signAnswer } from '#server/supervision/actions/sign-answer.ts'
import { urgeUnit } from '#server/supervision/actions/urge-unit.ts'
import { getOrderRow, wholeOrder } from '#server/supervision/order.store.ts'
import type { Beat } from './beat.ts'
import { proveRung } from './prove-rung.ts'
import type { Scene } from './scene.ts'

export type OrderScript = ReturnType<typeof orderScript>
export type OpenedFor = { kind: OrderKind; rung: string; unitIds: string[]; ticketIds: string[]; reason: string; by?: 'supervisor' | 'office' }

export function orderScript(scene: Scene, { by = 'supervisor', ...given }: OpenedFor) {
  const beats: Beat[] = []
  let id = ''
  const look = async (ctx: Context): Promise<Order> => wholeOrder(ctx.db, await getOrderRow(ctx.db, ctx.actor.centerId, id))
  const rungNow = ({ step }: Order) => rungOf(scene.city.rules.ladder, step.rung)
  const staff = (at: Instant) => scene.as(by, at)
  // The minutes of a day are drawn; what is told later happens later.
  const on = (wanted: Instant, act: (at: Instant) => Promise<unknown>) => {
    const at = Math.max(wanted, (beats.at(-1)?.at ?? 0) + MINUTE)
    beats.push({ at, act: () => act(at) })
  }
  const where = (wanted: Instant, ctxOf: (at: Instant) => Context, move: OrderMove, act: (ctx: Context, order: Order) => Promise<unknown>, unitId?: string) => on(wanted, async (at) => {
    const ctx = ctxOf(at)
    const order = await look(ctx)
    if (!whyNotOrder(ctx.actor, order, move, unitId)) await act(ctx, order)
  })
  const ready = (order: Order, leaving: Leaving): boolean => {
    const rung = rungNow(order)
    return rung !== undefined && missingProof(order, rung, leaving).length === 0
  }
  const head = (unitId: string) => (at: Instant) => scene.as('head', at, { unitId })
  const unit = (unitId: string) => (at: Instant) => scene.as('unit', at, { unitId })
  return {
    beats,
    open: (opened: Instant) => on(opened, async (at) => ({ orderId: id } = await openOrder(staff(at), { ...given, basis: 'manual' }))),
    send: (at: Instant) => where(at, staff, 'send', (ctx, { version }) => sendOrder(ctx, id, { version })),
    prove: (at: Instant, how: 'all' | 'with_result' = 'all') => where(at, staff, 'record_proof', async (ctx, order) => proveRung(scene, ctx, order, rungNow(order), how)),
    urge: (at: Instant, unitId: string, text: string) => where(at, staff, 'urge', (ctx) => urgeUnit(ctx, id, { unitId, text }), unitId),
    /** by the head, whose hand counts on every rung */
    answer: (at: Instant, unitId: string, text: string) => where(at, head(unitId), 'answer', (ctx) => answerOrder(ctx, id, { text })),
    draft: (at: Instant, unitId: string, text: string) => where(at, unit(unitId), 'answer', (ctx) => answerOrder(ctx, id, { text })),
    sign: (at: Instant, unitId: string) => where(at, head(unitId), 'sign_answer', (ctx) => signAnswer(ctx, id)),
    askReturn: (at: Instant, unitId: string, reason: string) => where(at, unit(unitId), 'ask_return', (ctx) => askOrderReturn(ctx, id, { reason })),
    decideReturn: (at: Instant, unitId: string, agreed: boolean, reason: string) => where(at, staff, 'decide_return', (ctx, { version }) => decideOrderReturn(ctx, id, { version, unitId, agreed, reason }), unitId),
    review: (at: Instant, unitId: string, accepted: boolean, reason?: string) => where(at, staff, 'review_answer', (ctx, { version }) => reviewAnswer(ctx, id, { version, unitId, accepted, ...(reason && { reason }) }), unitId),
    climb: (at: Instant) => where(at, staff, 'climb', async (ctx, order) => {
      const above = scene.city.rules.ladder.at(-1)?.code !== order.step.rung
      if (above && ready(order, 'climb')) await climbOrder(ctx, id, { version: order.version })
    }),
    finish: (at: Instant, solved: boolean, conclusion: string) => where(at, staff, 'finish', async (ctx, order) => {
      const settled = !solved || order.parts.every(({ state }) => state === 'accepted' || state === 'released')
      if (settled && ready(order, solved ? 'finish_solved' : 'finish_unsolved')) await finishOrder(ctx, id, { version: order.version, solved, conclusion })
    }),
  }
}
