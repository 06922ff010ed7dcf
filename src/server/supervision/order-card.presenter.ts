/** An order as a card: why it is here, which proof is missing, what comes next and when it climbs by itself. */
import type { OrderCard, RungView } from '#contract/supervision.ts'
import type { Rung } from '#domain/profile/supervision.ts'
import { heightOf, rungOf, type Ladder } from '#domain/supervision/ladder.ts'
import { nextStep } from '#domain/supervision/next-step.ts'
import type { Order } from '#domain/supervision/order.ts'
import { orderAbilities } from '#domain/supervision/order-moves.ts'
import { missingProof } from '#domain/supervision/proof.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { wholeOrders, type OrderRow } from './order.store.ts'
import { coveredTickets, type CoveredTicket } from './orders.query.ts'

export const iso = (at: number): string => new Date(at).toISOString()
export const isoOrNull = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : iso(at))
const TICKETS_ON_A_CARD = 5

export const presentRung = (rung: Rung): RungView => ({
  code: rung.code, name: rung.name, group: rung.group ?? null, means: rung.means, actor: rung.actor, told: rung.told, headAnswers: rung.headAnswers ?? false, placeholder: rung.placeholder ?? false,
})

type Around = { ctx: Context; ladder: Ladder; nameOf: (id: string) => string | undefined; tickets: readonly CoveredTicket[] }

export async function presentCards(ctx: Context, rows: readonly OrderRow[], most = TICKETS_ON_A_CARD): Promise<OrderCard[]> {
  const { centerId } = ctx.actor
  const [{ rules }, nameOf, orders, tickets] = await Promise.all([
    currentRules(ctx.db, centerId), unitNamer(ctx.db), wholeOrders(ctx.db, rows),
    coveredTickets(ctx.db, centerId, rows.map(({ id }) => id), seesWholeCenter(ctx.actor) ? undefined : ctx.actor.unitPath),
  ])
  const ticketsOf = Map.groupBy(tickets, ({ orderId }) => orderId)
  return rows.map((row, at) => presentCard(row, orders[at]!, { ctx, ladder: rules.ladder, nameOf, tickets: ticketsOf.get(row.id) ?? [] }, most))
}

function presentCard(row: OrderRow, order: Order, { ctx, ladder, nameOf, tickets }: Around, most: number): OrderCard {
  const rung = rungOf(ladder, order.step.rung)
  const next = nextStep(order, ladder, ctx.now)
  const { dueAt, climbsAt } = order.step
  const open = order.state !== 'finished'
  return {
    id: order.id, version: order.version, number: row.number, kind: order.kind, state: order.state, basis: order.basis, reason: row.reason,
    rung: { code: rung?.code ?? order.step.rung, name: rung?.name ?? order.step.rung, group: rung?.group ?? null }, stepNo: order.step.no, openedAt: iso(row.openedAt), openedBy: row.openedByName,
    dueAt: isoOrNull(open ? dueAt : undefined), climbsAt: isoOrNull(open && next.rung !== undefined ? climbsAt : undefined), overdue: open && dueAt !== undefined && dueAt <= ctx.now, hindered: row.hinderedAt !== null,
    finishedAt: isoOrNull(row.finishedAt), solved: row.solved, missing: open && rung ? missingProof(order, rung, 'climb').map(({ name }) => name) : [],
    next: { step: next.step, rung: next.rung ?? null, names: [...next.names, ...next.units.map((id) => nameOf(id) ?? '')] },
    units: order.parts.map(({ unitId, state, urges }) => ({ id: unitId, name: nameOf(unitId) ?? '', state, urges })),
    tickets: tickets.slice(0, most).map(({ id, number, title, mayOpen }) => ({ id, number, title, mayOpen })), ticketCount: tickets.length,
    persons: sum(tickets.map(({ persons }) => persons)), personTimes: sum(tickets.map(({ personTimes }) => personTimes)),
    abilities: orderAbilities(ctx.actor, order), climbsTo: rung ? ladder.slice(heightOf(ladder, rung.code) + 1).map(({ code, name }) => ({ code, name })) : [],
  }
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
