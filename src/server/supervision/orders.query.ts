/** Lists of orders: by state, rung, unit or ticket, and the board. */
import { sql } from 'kysely'
import type { OrderKind } from '#domain/supervision/order.ts'
import type { Db } from '#platform/database.ts'
import type { OrderRow } from './order.store.ts'

export type AskedOrders = { state: 'open' | 'finished' | 'all'; ticketId?: string; rung?: string; number?: string; /** addressed to it */ unitId?: string; /** a unit's own list: only what was sent */ onlySent?: boolean; after?: string; limit: number }

/** Newest first. */
export function ordersAsked(db: Db, centerId: string, { state, ticketId, rung, unitId, onlySent, number, after, limit }: AskedOrders): Promise<OrderRow[]> {
  let query = db.selectFrom('supervisionOrder').selectAll().where('centerId', '=', centerId)
  if (state !== 'all') query = query.where('state', state === 'open' ? '<>' : '=', 'finished')
  if (onlySent) query = query.where('state', '<>', 'opened')
  if (rung !== undefined) query = query.where('rung', '=', rung)
  if (number !== undefined) query = query.where('number', '=', number)
  if (after !== undefined) query = query.where('id', '<', after)
  if (ticketId !== undefined) query = query.where(sql<boolean>`id in (select order_id from supervision_order_ticket where center_id = ${centerId} and ticket_id = ${ticketId})`)
  if (unitId !== undefined) query = query.where(sql<boolean>`id in (select order_id from supervision_order_unit where center_id = ${centerId} and unit_id = ${unitId})`)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export const ordersByIds = async (db: Db, centerId: string, ids: readonly string[]): Promise<OrderRow[]> =>
  ids.length === 0 ? [] : db.selectFrom('supervisionOrder').selectAll().where('centerId', '=', centerId).where('id', 'in', [...ids]).execute()

const CARDS_OF_A_RUNG = 60
type Board = { kind?: OrderKind; unitId?: string }
const fitting = ({ kind, unitId }: Board) => sql<boolean>`(${kind ?? null}::text is null or o.kind = ${kind ?? null}) and (${unitId ?? null}::uuid is null or exists (select from supervision_order_unit u where u.center_id = o.center_id and u.order_id = o.id and u.unit_id = ${unitId ?? null}))`

/** Of each rung those due first. */
export async function boardOrders(db: Db, centerId: string, asked: Board): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow & { place: number }>`select * from (
      select o.*, row_number() over (partition by o.rung order by o.due_at nulls first, o.id) as place from supervision_order o
      where o.center_id = ${centerId} and o.state <> 'finished' and ${fitting(asked)}
    ) placed where place <= ${CARDS_OF_A_RUNG} order by due_at nulls first, id`.execute(db)
  return rows
}

export type RungCount = { rung: string; open: number; overdue: number }
export async function countRungs(db: Db, centerId: string, now: number, asked: Board): Promise<RungCount[]> {
  const { rows } = await sql<RungCount>`select o.rung, count(*) as open, count(*) filter (where o.due_at <= ${new Date(now)}) as overdue from supervision_order o
    where o.center_id = ${centerId} and o.state <> 'finished' and ${fitting(asked)} group by o.rung`.execute(db)
  return rows
}

export async function countFinished(db: Db, centerId: string, since: number): Promise<{ finished: number; solved: number }> {
  const { rows: [row] } = await sql<{ finished: number; solved: number }>`select count(*) as finished, count(*) filter (where solved) as solved from supervision_order
    where center_id = ${centerId} and state = 'finished' and finished_at >= ${new Date(since)}`.execute(db)
  return row!
}

export type CoveredTicket = { orderId: string; id: string; number: string; title: string; persons: number; personTimes: number; mayOpen: boolean }
/** `unitPath`: of a unit that looks; the centre opens every ticket. */
export async function coveredTickets(db: Db, centerId: string, orderIds: readonly string[], unitPath: string | undefined): Promise<CoveredTicket[]> {
  if (orderIds.length === 0) return []
  const { rows } = await sql<CoveredTicket>`select c.order_id, t.id, t.number, t.list_title as title, t.persons_represented as persons, t.contact_count as person_times,
      ${unitPath ?? null}::text is null or exists (select from assignment a where a.center_id = t.center_id and a.ticket_id = t.id and starts_with(a.unit_path, ${unitPath ?? ''})) as may_open
    from supervision_order_ticket c join ticket t on t.center_id = c.center_id and t.id = c.ticket_id
    where c.center_id = ${centerId} and c.order_id = any(${[...orderIds]}::uuid[]) order by c.order_id, t.id`.execute(db)
  return rows
}

/** Orders whose time to climb has come, in pages. */
export async function climbingOrders(db: Db, centerId: string, now: number, after: string | undefined, limit: number): Promise<{ id: string }[]> {
  return db.selectFrom('supervisionOrder').select('id').where('centerId', '=', centerId).where(sql<boolean>`climbs_at <= ${new Date(now)}`).where('hinderedAt', 'is', null)
    .where('state', 'in', ['sent', 'answered', 'under_review', 'climbed']).where('id', '>', after ?? '00000000-0000-0000-0000-000000000000').orderBy('id').limit(limit).execute()
}
