/** The frame of every move: the rules held, the order locked, the move made, the row, the record and the order's own timeline written. */
import type { ClimbWay, Order } from '#domain/supervision/order.ts'
import { whyNotOrder, type OrderMove } from '#domain/supervision/order-moves.ts'
import { standsOn, type OrderFacts } from '#domain/supervision/make-order-move.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { heldRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { insertStep, lockOrder, saveOrder, type Ending } from './order.store.ts'
import { noteEntry, recordOrder, type Happened } from './record-order.ts'
import { tellRung, tellsAnew } from './tell-rung.ts'

export type Changed = {
  order: Order
  events?: readonly Happened[]
  entry: { what: string; unitId?: string; text?: string }
  ending?: Ending
  /** it reached another rung */
  climbed?: { how: ClimbWay; reason?: string }
}

/** `make` undefined: nothing to do after all. */
export async function changeOrder(ctx: Context, orderId: string, make: (order: Order, facts: OrderFacts, tx: Tx) => Promise<Changed | undefined> | Changed | undefined): Promise<string> {
  await ctx.transaction(async (tx) => {
    // Before the order, in the order a change of the ladder takes them.
    const { rules } = await heldRules(tx, ctx.actor.centerId)
    const before = await lockOrder(tx, ctx.actor.centerId, orderId)
    const facts = { now: ctx.now, calendar: await calendarOf(ctx, tx, rules), ladder: rules.ladder }
    const changed = await make(before, facts, tx)
    if (!changed) return
    const { order, events = [], entry, ending, climbed } = changed
    await saveOrder(tx, before, order, ctx.now, ending)
    if (climbed) {
      const { code, name } = standsOn(facts, order.step.rung)
      await insertStep(tx, { centerId: order.centerId, orderId, no: order.step.no, rung: code, rungName: name, how: climbed.how, reason: climbed.reason ?? null, enteredAt: toDate(ctx.now), byName: ctx.actor.name })
    }
    await noteEntry(tx, ctx, order, entry)
    await recordOrder(tx, ctx, order, events)
    if (tellsAnew(before, order)) await tellRung(tx, ctx, before, order, rules)
  })
  return orderId
}

/** @throws Refusal not_found, forbidden, order_wrong_state, order_part_wrong_state, conflict (somebody was first) */
export function requireOrderMove({ actor }: Context, order: Order, move: OrderMove, given: { version?: number; unitId?: string } = {}): void {
  const why = whyNotOrder(actor, order, move, given.unitId)
  // Who comes second learns of the other, not of a state.
  if (given.version !== undefined && given.version !== order.version && why !== 'not_found' && why !== 'forbidden') throw new Refusal('conflict', { version: order.version, status: order.state })
  if (why) throw new Refusal(why, { state: order.state })
}
