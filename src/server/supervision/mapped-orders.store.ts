import { sql } from 'kysely'
import type { OrderKind } from '#domain/supervision/order.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'

export async function standingRungs(tx: Db | Tx, centerId: string): Promise<{ rung: string; orders: number }[]> {
  const { rows } = await sql<{ rung: string; orders: number }>`select rung, count(*) as orders from supervision_order where center_id = ${centerId} and state <> 'finished' group by rung order by rung`.execute(tx)
  return rows
}

export type MovedOrder = { id: string; kind: OrderKind; ticketIds: string[] }
type Moved = { centerId: string; from: string; to: string; name: string; at: number; byName: string }

/** 层级接替: the same stay goes on under the other rung; its clock, proof and answers stay. */
export async function moveOrders(tx: Tx, { centerId, from, to, name, at, byName }: Moved): Promise<MovedOrder[]> {
  const { rows } = await sql<MovedOrder & { stepNo: number }>`update supervision_order o set rung = ${to}, version = version + 1, hindered_at = null
    where center_id = ${centerId} and rung = ${from} and state <> 'finished'
    returning id, kind, step_no, array(select ticket_id from supervision_order_ticket t where t.center_id = o.center_id and t.order_id = o.id order by 1) as ticket_ids`.execute(tx)
  if (rows.length === 0) return []
  const entries = rows.map(({ id, stepNo }) => ({ order_id: id, id: newId(), step_no: stepNo }))
  await sql`update supervision_step s set rung = ${to}, rung_name = ${name} from supervision_order o
    where o.center_id = ${centerId} and o.rung = ${to} and o.state <> 'finished' and s.center_id = o.center_id and s.order_id = o.id and s.no = o.step_no and s.rung = ${from}`.execute(tx)
  await sql`insert into supervision_entry (center_id, order_id, id, step_no, what, text, at, by_name)
    select ${centerId}, e.order_id, e.id, e.step_no, 'mapped', ${name}, ${new Date(at)}, ${byName} from json_to_recordset(${JSON.stringify(entries)}::json) as e(order_id uuid, id uuid, step_no int)`.execute(tx)
  return rows
}

/** What a rung asks for may be less now: orders held back for missing proof are looked at again. */
export async function lookAgain(tx: Tx, centerId: string): Promise<void> {
  await sql`update supervision_order set hindered_at = null where center_id = ${centerId} and hindered_at is not null and state <> 'finished'`.execute(tx)
}
