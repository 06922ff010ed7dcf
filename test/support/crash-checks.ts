/** What must be true after any number of crashes. Each returns what is wrong, in words; nothing is well. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Projection, Reaction } from '#platform/follower.ts'
import { noticeOf } from '#domain/notice/notice-of.ts'
import { workRows } from '#server/ticket/ticket.rows.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import type { Wish } from './crash-client.ts'

type Count = { n: number }
const rowsOf = async <T>(db: Db, query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(db)).rows

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Every row still carries the number of the transaction that wrote it: a change, its events and its kept reply are of one, or they are not one change. */
export async function wrongChanges(db: Db, wishes: readonly Wish[]): Promise<string[]> {
  const kept = await rowsOf(db, sql<{ key: string; tx: string }>`select key, xmin::text as tx from idempotency_key`)
  const events = await rowsOf(db, sql<{ tx: string; subjectId: string; type: string }>`select xmin::text as tx, subject_id, type from event
    where subject_kind = 'ticket' and actor_kind = 'user' order by id`)
  const txOf = new Map(kept.map(({ key, tx }) => [key, tx]))
  const eventsOf = grouped(events, ({ tx }) => tx)
  const granted = wishes.filter(({ status }) => status === 200)
  const keys = new Set(granted.map(({ key }) => key))
  const transactions = new Set(granted.map(({ key }) => txOf.get(key)))
  return [
    ...granted.flatMap(({ key, ticketId, leaves }) => {
      const left = (eventsOf.get(txOf.get(key) ?? '') ?? []).map(({ subjectId, type }) => (subjectId === ticketId ? type : `other ${type}`))
      return left.toSorted().join() === [...leaves].toSorted().join() ? [] : [`${key} left "${left.join()}" instead of "${leaves.join()}"`]
    }),
    ...kept.filter(({ key }) => !keys.has(key)).map(({ key }) => `${key} was refused, but its reply is kept`),
    ...events.filter(({ tx }) => !transactions.has(tx)).map(({ type, subjectId }) => `${type} of ${subjectId} belongs to no acknowledged change`),
  ]
}

/** Requests whose change was committed by an attempt nobody answered; the repeat got the first reply. */
export async function repaidLater(db: Db, wishes: readonly Wish[]): Promise<number> {
  const kept = await rowsOf(db, sql<{ key: string; at: number }>`select key, created_at as at from idempotency_key`)
  const at = new Map(kept.map((row) => [row.key, row.at]))
  return wishes.filter(({ key, status, answeredAttemptAt, lost }) => status === 200 && lost > 0 && (at.get(key) ?? Infinity) < answeredAttemptAt).length
}

/** Rows that always come together, and never without the ticket. */
export async function halfDone(db: Db, centerId: string): Promise<string[]> {
  const wrong: string[] = []
  const tell = async (what: string, query: ReturnType<typeof sql<Count>>) => {
    const [row] = await rowsOf(db, query)
    if (row!.n !== 0) wrong.push(`${row!.n} ${what}`)
  }
  for (const table of ['ticket_text', 'ticket_search', 'ticket_number', 'ticket_requester']) {
    await tell(`tickets without or with several ${table}`, sql`select count(*) as n from ticket t where (select count(*) from ${sql.table(table)} c where c.center_id = t.center_id and c.ticket_id = t.id) <> 1`)
  }
  for (const table of ['ticket_text', 'ticket_search', 'ticket_number', 'ticket_requester', 'assignment', 'work_item', 'outgoing_message']) {
    await tell(`${table} without a ticket`, sql`select count(*) as n from ${sql.table(table)} c where not exists (select from ticket t where t.center_id = c.center_id and t.id = c.ticket_id)`)
  }
  await tell('tickets whose number is another', sql`select count(*) as n from ticket t join ticket_number n on n.ticket_id = t.id where n.number <> t.number`)
  await tell('numbers taken and not used', sql`select coalesce(sum(s.last), 0) - (select count(*) from ticket) as n from ticket_number_series s`)
  await tell('requesters of no ticket', sql`select count(*) as n from requester r where not exists (select from ticket_requester t where t.requester_id = r.id)`)
  await tell('tickets without their registration', sql`select count(*) as n from ticket t where (select count(*) from event e where e.subject_id = t.id and e.type = 'ticket.registered') <> 1`)
  await tell('ticket events without a ticket', sql`select count(*) as n from event e where e.subject_kind = 'ticket' and not exists (select from ticket t where t.id = e.subject_id)`)
  await tell('events that lost their body', sql`select count(*) as n from event e where (e.digest is not null) <> exists (select from event_body b where b.subject_id = e.subject_id and b.event_id = e.id)`)
  return [...wrong, ...(await strayWork(db, centerId))]
}

/** Work items are what the domain derives from the ticket, to the last column. */
async function strayWork(db: Db, centerId: string): Promise<string[]> {
  const stored = await rowsOf(db, sql<{ ticketId: string; kind: string; row: string }>`select ticket_id, kind, (to_jsonb(w) - array['center_id', 'ticket_id', 'claimed_by', 'claimed_until'])::text as row from work_item w`)
  const byTicket = grouped(stored, ({ ticketId }) => ticketId)
  const wrong: string[] = []
  for (const { id, status } of await db.selectFrom('ticket').select(['id', 'status']).where('centerId', '=', centerId).execute()) {
    const derived = await rowsOf(db, sql<{ row: string }>`select (to_jsonb(w) - array['center_id', 'ticket_id', 'claimed_by', 'claimed_until'])::text as row
      from json_populate_recordset(null::work_item, ${JSON.stringify(workRows(await getTicket(db, centerId, id)))}::json) w`)
    const is = (byTicket.get(id) ?? []).map(({ row }) => row).toSorted().join()
    if (is !== derived.map(({ row }) => row).toSorted().join()) wrong.push(`${status} ${id} has the work ${is}`)
  }
  return wrong
}

/** Each event a rule answers has its one row, and what the rule did is of the same transaction. */
export async function wrongReactions(db: Db, reactions: readonly Reaction[]): Promise<string[]> {
  const wrong: string[] = []
  const events = await rowsOf(db, sql<{ id: string; subjectId: string; type: string; facts: Record<string, unknown> | null }>`select id, subject_id, type, facts from event`)
  const answers = grouped(await rowsOf(db, sql<{ ruleId: string; eventId: string; tx: string }>`select rule_id, event_id, xmin::text as tx from reaction`), ({ ruleId }) => ruleId)
  for (const { name, types } of reactions) {
    const due = new Set(events.filter(({ type }) => types === 'all' || types.includes(type)).map(({ id }) => id))
    const got = (answers.get(name) ?? []).map(({ eventId }) => eventId)
    wrong.push(...[...due].filter((id) => !got.includes(id)).map((id) => `${name} never answered ${id}`), ...got.filter((id) => !due.has(id)).map((id) => `${name} answered ${id}, which it does not follow`))
  }
  wrong.push(...(await wrongMessages(db, events, new Map((answers.get('tell-citizen') ?? []).map(({ eventId, tx }) => [eventId, tx])))))
  for (const { follower, error } of await db.selectFrom('parkedEvent').select(['follower', 'error']).execute()) wrong.push(`${follower} parked an event: ${error}`)
  const { rows } = await sql<{ id: string; n: number }>`select t.id, count(e.id) as n from ticket t left join event e on e.subject_id = t.id and e.type = 'ticket.followed_parent'
    where t.merged_into is not null group by t.id having count(e.id) <> 1`.execute(db)
  return [...wrong, ...rows.map(({ id, n }) => `${id} followed its parent ${n} times`)]
}

/** 告知: exactly one message for each event the citizen is told of. */
async function wrongMessages(db: Db, events: readonly { id: string; type: string; facts: Record<string, unknown> | null }[], answeredIn: ReadonlyMap<string, string>): Promise<string[]> {
  const messages = grouped(await rowsOf(db, sql<{ eventId: string; tx: string }>`select event_id, xmin::text as tx from outgoing_message`), ({ eventId }) => eventId)
  const facts = { number: '', queryCode: '', title: '', dueAt: '', until: '' }
  return events.flatMap((event) => {
    const sent = messages.get(event.id) ?? []
    if (sent.length !== (noticeOf(event, {}, facts) ? 1 : 0)) return [`${event.type} ${event.id} was told ${sent.length} times`]
    return sent.filter(({ tx }) => tx !== answeredIn.get(event.id)).map(() => `${event.type} ${event.id} was told apart from its reaction's row`)
  })
}

/** Where it stands and what it counted last are of one transaction. For right after an event it counts, with nothing behind it. */
export async function countedApart(db: Db, { name, tables }: Projection): Promise<string[]> {
  const [cursor] = await rowsOf(db, sql<{ tx: string }>`select xmin::text as tx from cursor where name = ${name}`)
  const wrote = await Promise.all(tables.map((table) => rowsOf(db, sql<{ tx: string }>`select distinct xmin::text as tx from ${sql.table(table)}`)))
  return wrote.flat().some(({ tx }) => tx === cursor?.tx) ? [] : [`${name} moved on apart from its rows`]
}
