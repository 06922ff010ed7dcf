/** Rows of calls and half hours, written by the projection alone. */
import { sql } from 'kysely'
import type { CallRow } from '#domain/telephony/call-row.ts'
import { COUNTS, type Counts, type HalfHourKey } from '#domain/telephony/half-hour.ts'
import type { Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import './figures.tables.ts'

const COLUMNS = [
  ['callId', 'call_id', 'uuid'], ['source', 'source', 'text'], ['direction', 'direction', 'text'], ['line', 'line', 'text'], ['outcome', 'outcome', 'text'],
  ['offeredAt', 'offered_at', 'timestamptz'], ['queuedAt', 'queued_at', 'timestamptz'], ['queueFirst', 'queue_first', 'text'], ['queue', 'queue', 'text'], ['firstRingAt', 'first_ring_at', 'timestamptz'],
  ['answeredAt', 'answered_at', 'timestamptz'], ['abandonedAt', 'abandoned_at', 'timestamptz'], ['endedAt', 'ended_at', 'timestamptz'], ['agentId', 'agent_id', 'uuid'], ['waitMs', 'wait_ms', 'int'],
  ['talkMs', 'talk_ms', 'int'], ['wrapMs', 'wrap_ms', 'int'], ['overflowed', 'overflowed', 'boolean'], ['handedOver', 'handed_over', 'boolean'], ['refused', 'refused', 'boolean'], ['rating', 'rating', 'int'],
  ['ticketId', 'ticket_id', 'uuid'], ['resolved', 'resolved', 'boolean'],
] as const satisfies [keyof CallRow, string, string][]
const NAMES = COLUMNS.map(([, name]) => name)

/** Rows of these calls, and of calls bound to these tickets. */
export async function callRows(tx: Tx, centerId: string, calls: readonly string[], tickets: readonly string[]): Promise<CallRow[]> {
  const wanted = tx.selectFrom('telephonyCallFigure').select(COLUMNS.map(([field]) => field)).where('centerId', '=', centerId)
  const own = calls.length === 0 ? [] : await wanted.where(sql<boolean>`call_id = any(${[...calls]}::uuid[])`).execute()
  const bound = tickets.length === 0 ? [] : await wanted.where(sql<boolean>`ticket_id = any(${[...tickets]}::uuid[])`).execute()
  return [...new Map([...own, ...bound].map((row) => [row.callId, row])).values()]
}

export async function saveCallRows(tx: Tx, centerId: string, rows: readonly CallRow[]): Promise<void> {
  const columns = COLUMNS.map(([field, , type]) => sql`${rows.map((row) => (type === 'timestamptz' ? isoOf(row[field] as number | null) : row[field]))}::${sql.raw(type)}[]`)
  await send(tx, sql`insert into telephony_call_figure (center_id, ${sql.raw(NAMES.join(', '))}) select ${centerId}, * from unnest(${sql.join(columns)})
    on conflict (center_id, call_id) do update set ${sql.raw(NAMES.slice(1).map((name) => `${name} = excluded.${name}`).join(', '))}`.compile(tx))
}
const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(\d+)$/, '_$1')
const COUNT_COLUMNS = COUNTS.map(snake)
const SUMS = COUNT_COLUMNS.map((name) => `${name} = h.${name} + excluded.${name}`).join(', ')

export async function addHalfHours(tx: Tx, centerId: string, changes: readonly { key: HalfHourKey; counts: Counts }[]): Promise<void> {
  if (changes.length === 0) return
  const key = sql`${changes.map((c) => c.key.source)}::text[], ${changes.map((c) => new Date(c.key.at).toISOString())}::timestamptz[], ${changes.map((c) => c.key.line)}::text[], ${changes.map((c) => c.key.queue)}::text[]`
  await send(tx, sql`insert into telephony_half_hour as h (center_id, source, at, line, queue, ${sql.raw(COUNT_COLUMNS.join(', '))})
    select ${centerId}, * from unnest(${key}, ${sql.join(COUNTS.map((name) => sql`${changes.map((c) => c.counts[name])}::bigint[]`))})
    on conflict (center_id, source, at, line, queue) do update set ${sql.raw(SUMS)}`.compile(tx))
  // A call whose queue became known later has left its first half hour; a rebuild would not know that row.
  if (changes.some(({ counts }) => counts.offered < 0 || counts.refused < 0)) {
    await send(tx, sql`delete from telephony_half_hour h using unnest(${key}) as k(source, at, line, queue)
      where h.center_id = ${centerId} and h.source = k.source and h.at = k.at and h.line = k.line and h.queue = k.queue and h.offered = 0 and h.refused = 0`.compile(tx))
  }
}

/** @returns those of `asked` the centre answered itself */
export async function answeredTickets(tx: Tx, centerId: string, fresh: readonly string[], asked: readonly string[]): Promise<ReadonlySet<string>> {
  if (fresh.length > 0) await send(tx, sql`insert into telephony_answered_ticket (center_id, ticket_id) select ${centerId}, unnest(${[...fresh]}::uuid[]) on conflict do nothing`.compile(tx))
  if (asked.length === 0) return new Set()
  const rows = await tx.selectFrom('telephonyAnsweredTicket').select('ticketId').where('centerId', '=', centerId).where(sql<boolean>`ticket_id = any(${[...asked]}::uuid[])`).execute()
  return new Set(rows.map(({ ticketId }) => ticketId))
}
