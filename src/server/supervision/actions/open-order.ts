import { rungOf, nextRung, type Ladder } from '#domain/supervision/ladder.ts'
import type { OrderBasis, OrderKind } from '#domain/supervision/order.ts'
import { STAFF } from '#domain/supervision/order-moves.ts'
import type { Rung } from '#domain/profile/supervision.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { heldRules } from '#server/profile/profile.store.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'
import { nextOrderNumber } from '../order-number.store.ts'
import { addOrderTickets, findOrderByBasis, findOrderRow, insertOrder, insertStep, saveParts } from '../order.store.ts'
import { noteEntry, recordOrder } from '../record-order.ts'

export type OpenOrder = {
  kind: OrderKind; basis: OrderBasis; basisId?: string
  /** the lowest rung where none is named; for an order left unsolved the rung above the one it ended on */
  rung?: string
  unitIds: string[]; ticketIds: string[]; reason: string
}

/**
 * 立单. Somebody of supervision, or the system for a trigger or a duty; it is sent to the units by a move of its own.
 * A basis opens one order: a repeat gets the same.
 * @throws Refusal forbidden, no_ladder, rung_unknown, not_found (a ticket), unit_unknown
 */
export async function openOrder(ctx: Context, given: OpenOrder): Promise<{ orderId: string }> {
  requireRole(ctx, ...STAFF)
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const { rules } = await heldRules(tx, centerId)
    const known = async () => (given.basisId === undefined ? undefined : findOrderByBasis(tx, centerId, given.basis, given.basisId))
    const before = await known()
    if (before) return { orderId: before.id }
    const number = await nextOrderNumber(tx, centerId, given.kind, { now: ctx.now, utcOffsetMinutes: rules.utcOffsetMinutes })
    // Openings wait for one another at the number; meanwhile another may have opened it.
    const meanwhile = await known()
    if (meanwhile) return { orderId: meanwhile.id }
    const rung = await firstRung(tx, centerId, rules.ladder, given)
    const ticketIds = [...new Set(given.ticketIds)]
    const tickets = await getTickets(tx, centerId, ticketIds)
    if (tickets.length < ticketIds.length) throw new Refusal('not_found')
    const unitIds = [...new Set(given.unitIds)]
    for (const unitId of unitIds) await requireUnit(tx, centerId, unitId)

    const id = newId()
    const at = toDate(ctx.now)
    await insertOrder(tx, {
      centerId, id, number, kind: given.kind, state: 'opened', basis: given.basis, basisId: given.basisId ?? null, reason: given.reason,
      openedAt: at, openedBy: ctx.actor.id, openedByName: ctx.actor.name, stepNo: 1, rung: rung.code, enteredAt: at, finishedByName: null, solved: null, conclusion: null,
    })
    await insertStep(tx, { centerId, orderId: id, no: 1, rung: rung.code, rungName: rung.name, how: 'opened', reason: given.reason, enteredAt: at, byName: ctx.actor.name })
    const order = { id, centerId, kind: given.kind, ticketIds, parts: unitIds.map((unitId) => ({ unitId, state: 'waiting' as const, urges: 0 })), step: { no: 1, rung: rung.code, enteredAt: ctx.now, proofs: [] } }
    await saveParts(tx, { parts: [] }, { ...order, version: 0, state: 'opened', basis: given.basis })
    await addOrderTickets(tx, order, ticketIds, ctx.now)
    await noteEntry(tx, ctx, order, { what: 'opened', text: given.reason })
    const facts = { rung: rung.code, basis: given.basis, ...(given.basisId === undefined ? {} : { basisId: given.basisId }), byStaff: ctx.actor.kind === 'user' }
    await recordOrder(tx, ctx, order, [{ type: 'supervision.opened', facts, body: { reason: given.reason, number, unitIds } }], tickets)
    return { orderId: id }
  })
}

async function firstRung(tx: Tx, centerId: string, ladder: Ladder, { rung, basis, basisId }: OpenOrder): Promise<Rung> {
  if (ladder.length === 0) throw new Refusal('no_ladder')
  if (rung !== undefined) return rungOf(ladder, rung) ?? refuse(rung)
  const unsolved = basis === 'unsolved_order' && /^[0-9a-f-]{36}$/.test(basisId ?? '')
    ? await findOrderRow(tx, centerId, basisId!) : undefined
  return (unsolved && (nextRung(ladder, unsolved.rung) ?? rungOf(ladder, unsolved.rung))) ?? ladder[0]!
}

function refuse(rung: string): never {
  throw new Refusal('rung_unknown', { rung })
}
