/** The clue page: open ones oldest first, decided ones newest first; and the tickets of a page of them. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import type { ClueRow } from './clue.store.ts'
import './clue.tables.ts'

type Asked = { state: 'found' | 'decided'; after?: string | undefined; limit: number }

export async function listClueRows(db: Db, centerId: string, { state, after, limit }: Asked): Promise<{ rows: ClueRow[]; next: string | null }> {
  const isOpen = state === 'found'
  const [at, id] = readCursor(after, 2)?.every((part, i) => (i === 0 ? /^\d{1,15}$/ : /^[0-9a-f-]{36}$/).test(part)) ? readCursor(after, 2)! : []
  const column = isOpen ? 'foundAt' : 'decidedAt'
  const rows = await db.selectFrom('clue').selectAll().where('centerId', '=', centerId).where('state', isOpen ? '=' : '<>', 'found')
    .$if(at !== undefined && id !== undefined, (q) => q.where(isOpen
      ? sql<boolean>`(found_at, id) > (${new Date(Number(at))}, ${id ?? null}::uuid)` : sql<boolean>`(decided_at, id) < (${new Date(Number(at))}, ${id ?? null}::uuid)`))
    .orderBy(column, isOpen ? 'asc' : 'desc').orderBy('id', isOpen ? 'asc' : 'desc').limit(limit + 1).execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? writeCursor(String(last[column]), last.id) : null }
}

export async function clueTicketIds(db: Db | Tx, centerId: string, clueId: string): Promise<string[]> {
  const rows = await db.selectFrom('clueTicket').select('ticketId').where('centerId', '=', centerId).where('clueId', '=', clueId).orderBy('ticketId').execute()
  return rows.map(({ ticketId }) => ticketId)
}

export type ClueTicketRow = { clueId: string; id: string; number: string; title: string; unitId: string | null; n: number }

/** Of each clue its first tickets, with who has them, and how many there are. */
export async function ticketsOfClues(db: Db | Tx, centerId: string, clueIds: readonly string[], shown: number): Promise<ClueTicketRow[]> {
  const { rows } = await sql<ClueTicketRow>`select c.clue_id, t.id, t.number, t.list_title as title, a.unit_id, c.n from (
      select clue_id, ticket_id, row_number() over w as place, (count(*) over (partition by clue_id))::int as n from clue_ticket
      where center_id = ${centerId} and clue_id = any(${[...clueIds]}::uuid[]) window w as (partition by clue_id order by ticket_id)) c
    join ticket t on t.center_id = ${centerId} and t.id = c.ticket_id
    left join lateral (select unit_id from assignment where center_id = ${centerId} and ticket_id = t.id and role = 'lead'
      order by (status not in ('returned', 'quit')) desc, assigned_at desc limit 1) a on true
    where c.place <= ${shown} order by c.clue_id, c.place`.execute(db)
  return rows
}
