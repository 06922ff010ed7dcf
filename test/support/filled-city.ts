/** What screens of a filled city are opened on: telling tickets, found in the database by what they went through. */
import { sql } from 'kysely'
import type { Hotline } from './hotline.ts'

type Row = { id: string; number: string; queryCode: string }

export function filledCity({ db, as, clock }: Hotline) {
  const one = async (where: string, order: string): Promise<Row> => {
    const { rows } = await sql.raw<Row>(`select t.id, t.number, t.query_code from ticket t where ${where} order by ${order}, t.id limit 1`).execute(db)
    return rows[0] ?? Promise.reject(new Error(`the demo city has no ticket where ${where}`))
  }
  const events = '(select count(*) from event e where e.subject_id = t.id) desc'
  const units = (least: number) => `(select count(distinct a.unit_id) from assignment a where a.center_id = t.center_id and a.ticket_id = t.id and a.status not in ('returned', 'quit')) >= ${least}`
  return {
    /** at work at several units, much said */
    busy: () => one(`t.status = 'processing' and t.disclosure = 'named' and t.reopen_count = 0 and ${units(2)}`, events),
    closed: () => one(`t.status = 'closed' and t.outcome = 'resolved' and ${units(1)}`, events),
    /** many people, one matter, still open */
    matter: () => one("t.status in ('pending_dispatch', 'processing', 'pending_review', 'pending_revisit')", 't.child_count desc'),
    /** at work in time, the citizen told how it goes */
    inTime: () => one(`t.status = 'processing' and t.rehandle_count = 0 and ${units(1)} and exists (select 1 from work_item w where w.ticket_id = t.id and w.due_at > to_timestamp(${clock.now / 1000}) and w.kind = 'handle')
      and exists (select 1 from event e where e.subject_id = t.id and e.type = 'assignment.progress_reported')`, events),
    running: () => one(`t.status = 'processing' and ${units(1)}`, 't.urge_count desc, t.accepted_at desc'),
    waiting: () => one("t.status = 'pending_dispatch'", 't.accepted_at desc'),
    /** the telephone of somebody with an open ticket who called more than once */
    async caller(): Promise<string> {
      const { id } = await one("t.disclosure = 'named' and t.status = 'processing' and t.child_count = 0", 'abs((select count(*) from ticket_requester mine join ticket_requester other using (center_id, requester_id) where mine.ticket_id = t.id) - 4), t.urge_count desc')
      const { phone } = await as('leader').post<{ phone: string }>(`/api/tickets/${id}/unmask`, { reason: '核实来电' })
      return phone
    },
    /** the unit with most to do: its username */
    async unit(): Promise<string> {
      const { rows } = await sql.raw<{ code: string }>(`select u.code from work_item w join unit u on u.id = w.unit_id where w.kind in ('sign', 'handle') and u.kind = 'bureau' group by u.code order by count(*) desc, u.code limit 1`).execute(db)
      return rows[0]?.code ?? ''
    },
    /** a unit whose head has something to sign */
    async signing(): Promise<string> {
      const { rows } = await sql.raw<{ code: string }>(`select u.code from work_item w join unit u on u.id = w.unit_id where w.kind = 'sign_off' group by u.code order by count(*) desc, u.code limit 1`).execute(db)
      return rows[0]?.code ?? ''
    },
  }
}
