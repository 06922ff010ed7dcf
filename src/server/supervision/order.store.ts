/** Reads and writes the aggregate: the order, its units, tickets and the proof of the rung it stands on. */
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Order, OrderPart } from '#domain/supervision/order.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OrderTable, OrderUnitTable, ProofTable, StepTable } from './supervision.tables.ts'

export type OrderRow = Selectable<OrderTable>
const defined = (at: number | null): number | undefined => at ?? undefined
export const dateOf = (at: number | undefined): Date | null => (at === undefined ? null : toDate(at))

export const orderOf = (row: OrderRow, units: readonly Selectable<OrderUnitTable>[], proofs: readonly Selectable<ProofTable>[], ticketIds: readonly string[]): Order => ({
  id: row.id, centerId: row.centerId, version: row.version, kind: row.kind, state: row.state, basis: row.basis, basisId: row.basisId ?? undefined, ticketIds, solved: row.solved ?? undefined,
  parts: units.map(({ unitId, state, text, urges }): OrderPart => ({ unitId, state, text: text ?? undefined, urges })),
  step: {
    no: row.stepNo, rung: row.rung, enteredAt: row.enteredAt, sentAt: defined(row.sentAt), dueAt: defined(row.dueAt), climbsAt: defined(row.climbsAt),
    proofs: proofs.filter(({ stepNo }) => stepNo === row.stepNo).map(({ code, kind, text, link, takenAt, place, fileIds }) =>
      ({ code, kind, text: text ?? undefined, link: link ?? undefined, takenAt: defined(takenAt), place: place ?? undefined, fileIds })),
  },
})

/** First statement of every move: the row is ours until the commit. @throws Refusal not_found */
export async function lockOrder(tx: Tx, centerId: string, id: string): Promise<Order> {
  const row = await tx.selectFrom('supervisionOrder').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return wholeOrder(tx, row)
}
export const findOrderRow = (db: Db | Tx, centerId: string, id: string): Promise<OrderRow | undefined> =>
  db.selectFrom('supervisionOrder').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()

/** @throws Refusal not_found */
export async function getOrderRow(db: Db | Tx, centerId: string, id: string): Promise<OrderRow> {
  const row = await findOrderRow(db, centerId, id)
  if (!row) throw new Refusal('not_found')
  return row
}

/** @throws Refusal not_found */
export async function wholeOrder(db: Db | Tx, row: OrderRow | undefined): Promise<Order> {
  if (!row) throw new Refusal('not_found')
  return (await wholeOrders(db, [row]))[0]!
}
export async function wholeOrders(db: Db | Tx, rows: readonly OrderRow[]): Promise<Order[]> {
  if (rows.length === 0) return []
  const centerId = rows[0]!.centerId
  const ids = rows.map(({ id }) => id)
  const ofOrders = sql<boolean>`order_id = any(${ids}::uuid[])`
  const units = await db.selectFrom('supervisionOrderUnit').selectAll().where('centerId', '=', centerId).where(ofOrders).orderBy('unitId').execute()
  const proofs = await db.selectFrom('supervisionProof').selectAll().where('centerId', '=', centerId).where(ofOrders).orderBy('id').execute()
  const tickets = await db.selectFrom('supervisionOrderTicket').select(['orderId', 'ticketId']).where('centerId', '=', centerId).where(ofOrders).orderBy('ticketId').execute()
  const by = <T extends { orderId: string }>(list: T[]) => Map.groupBy(list, ({ orderId }) => orderId)
  const [unitsOf, proofsOf, ticketsOf] = [by(units), by(proofs), by(tickets)]
  return rows.map((row) => orderOf(row, unitsOf.get(row.id) ?? [], proofsOf.get(row.id) ?? [], (ticketsOf.get(row.id) ?? []).map(({ ticketId }) => ticketId)))
}

export type Ending = { finishedAt?: number; finishedByName?: string; conclusion?: string; /** null: no longer */ hinderedAt?: number | null }
/** The order, its units and tickets made equal to what the domain says; proofs are rows of their own (proof.store). */
export async function saveOrder(tx: Tx, before: Order, after: Order, now: number, more: Ending = {}): Promise<void> {
  const { centerId, id, step } = after
  const { hinderedAt, ...end } = more
  await send(tx, tx.updateTable('supervisionOrder').set({
    version: before.version + 1, state: after.state, stepNo: step.no, rung: step.rung, enteredAt: toDate(step.enteredAt), sentAt: dateOf(step.sentAt), dueAt: dateOf(step.dueAt), climbsAt: dateOf(step.climbsAt),
    solved: after.solved ?? null, finishedAt: dateOf(end.finishedAt), finishedByName: end.finishedByName ?? null, conclusion: end.conclusion ?? null,
    ...(hinderedAt === undefined ? {} : { hinderedAt: dateOf(hinderedAt ?? undefined) }),
  }).where('centerId', '=', centerId).where('id', '=', id))
  await saveParts(tx, before, after)
  await addOrderTickets(tx, after, after.ticketIds.filter((ticketId) => !before.ticketIds.includes(ticketId)), now)
}

export const insertOrder = (tx: Tx, row: Insertable<OrderTable>): Promise<void> => send(tx, tx.insertInto('supervisionOrder').values(row))
export const insertStep = (tx: Tx, row: Insertable<StepTable>): Promise<void> => send(tx, tx.insertInto('supervisionStep').values(row))

export async function saveParts(tx: Tx, before: Pick<Order, 'parts'>, { centerId, id: orderId, parts }: Order): Promise<void> {
  const known = new Map(before.parts.map((part) => [part.unitId, part]))
  const changed = parts.filter((part) => known.get(part.unitId) !== part).map((part) => ({ centerId, orderId, unitId: part.unitId, state: part.state, text: part.text ?? null, urges: part.urges }))
  if (changed.length === 0) return
  await send(tx, tx.insertInto('supervisionOrderUnit').values(changed).onConflict((c) => c.columns(['centerId', 'orderId', 'unitId'])
    .doUpdateSet((eb) => ({ state: eb.ref('excluded.state'), text: eb.ref('excluded.text'), urges: eb.ref('excluded.urges') }))))
}

export async function addOrderTickets(tx: Tx, { centerId, id: orderId }: Pick<Order, 'centerId' | 'id'>, ticketIds: readonly string[], now: number): Promise<void> {
  if (ticketIds.length === 0) return
  await send(tx, tx.insertInto('supervisionOrderTicket').values(ticketIds.map((ticketId) => ({ centerId, orderId, ticketId, addedAt: toDate(now) }))))
}

export const findOrderByBasis = (db: Db | Tx, centerId: string, basis: Order['basis'], basisId: string): Promise<{ id: string } | undefined> =>
  db.selectFrom('supervisionOrder').select('id').where('centerId', '=', centerId).where('basis', '=', basis).where('basisId', '=', basisId).executeTakeFirst()
