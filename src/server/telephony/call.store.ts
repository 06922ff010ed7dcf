/** Calls as the switch left them. */
import { sql } from 'kysely'
import type { AcdCall } from '#domain/telephony/acd.ts'
import { isOver, type Call } from '#domain/telephony/call.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import { phoneBlind } from '#server/ticket/requester.store.ts'
import type { CallSource } from './telephony.tables.ts'
import './telephony.tables.ts'

const SAID = ['body', 'ticketId', 'outcome'] as const
/** What people say of a call stands beside what the switch says: its ticket may be known here before it is there, its outcome never is. */
const withSaid = ({ body, ticketId, outcome }: { body: string; ticketId: string | null; outcome: string | null }): Call =>
  ({ ...(body as unknown as Call), ...(ticketId === null ? {} : { ticketId }), ...(outcome === null ? {} : { outcome: outcome as CallOutcome }) })

/** Ids of calls that ended lately, so that a late message begins none anew. */
export async function endedSince(db: Db, centerId: string, since: number): Promise<string[]> {
  const rows = await db.selectFrom('telephonyCall').select('id').where('centerId', '=', centerId).where('endedAt', '>', toDate(since) as never).orderBy('endedAt').execute()
  return rows.map(({ id }) => id)
}

/** Everything that is not over, with its place in the queue. */
export async function openCalls(db: Db | Tx, centerId: string): Promise<{ call: Call; place: AcdCall | undefined }[]> {
  const rows = await db.selectFrom('telephonyCall').select(['body', 'place']).where('centerId', '=', centerId).where('state', '<>', 'ended')
    .where('source', '<>', 'manual').orderBy('id').execute()
  return rows.map(({ body, place }) => ({ call: body as unknown as Call, place: (place ?? undefined) as unknown as AcdCall | undefined }))
}

/** Of calls nothing else has changed of; null: out of the queue. */
export async function savePlaces(tx: Tx, centerId: string, places: ReadonlyMap<string, AcdCall | undefined>): Promise<void> {
  if (places.size === 0) return
  const rows = Array.from(places, ([id, place]) => ({ id, place: place ?? null }))
  await send(tx, sql`update telephony_call c set place = r.place from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, place json)
    where c.center_id = ${centerId} and c.id = r.id and c.id = any(${rows.map(({ id }) => id)}::uuid[])`.compile(tx))
}

export async function findCall(db: Db | Tx, centerId: string, id: string): Promise<Call | undefined> {
  const row = await db.selectFrom('telephonyCall').select(SAID).where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  return row && withSaid(row)
}

export async function callsOfTicket(db: Db | Tx, centerId: string, ticketId: string): Promise<Call[]> {
  const rows = await db.selectFrom('telephonyCall').select(SAID).where('centerId', '=', centerId).where('ticketId', '=', ticketId).orderBy('offeredAt').execute()
  return rows.map(withSaid)
}

type Kept = { centerId: string; source: CallSource; /** whose number became known in this turn */ numbers: ReadonlyMap<string, string>; /** of those that stand in a queue */ places?: ReadonlyMap<string, AcdCall> }

/** All of a batch in one statement with one value: its text is the same for any number of calls. */
export async function saveCalls(tx: Tx, keys: Keys, calls: readonly Call[], { centerId, source, numbers, places }: Kept): Promise<void> {
  if (calls.length === 0) return
  const when = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())
  const rows = calls.map((call) => {
    const number = numbers.get(call.id)
    return {
      id: call.id, state: call.state, body: { ...call, outcome: undefined }, place: places?.get(call.id) ?? null, direction: call.direction, line: call.line, queue: call.queue ?? null, agent_id: call.agentId ?? null, ticket_id: call.ticketId ?? null,
      number_sealed: number ? keys.seal(number).toString('hex') : null, number_blind: number ? phoneBlind(keys, number).toString('hex') : null,
      offered_at: when(call.offeredAt), answered_at: when(call.answeredAt), ended_at: isOver(call) ? when(call.endedAt) : null, is_simulated: call.simulated, version: call.version,
    }
  })
  await send(tx, sql`insert into telephony_call (center_id, id, state, body, place, direction, line, queue, agent_id, ticket_id, number_sealed, number_blind, offered_at, answered_at, ended_at, is_simulated, source, version)
    select ${centerId}, r.id, r.state, r.body, r.place, r.direction, r.line, r.queue, r.agent_id, r.ticket_id, decode(r.number_sealed, 'hex'), decode(r.number_blind, 'hex'), r.offered_at, r.answered_at, r.ended_at, r.is_simulated, ${source}, r.version
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, state text, body json, place json, direction text, line text, queue text, agent_id text, ticket_id uuid, number_sealed text, number_blind text,
      offered_at timestamptz, answered_at timestamptz, ended_at timestamptz, is_simulated boolean, version int)
    on conflict (center_id, id) do update set state = excluded.state, body = excluded.body, place = excluded.place, line = excluded.line, queue = excluded.queue, agent_id = excluded.agent_id,
      ticket_id = coalesce(excluded.ticket_id, telephony_call.ticket_id), answered_at = excluded.answered_at, ended_at = excluded.ended_at, version = excluded.version`.compile(tx))
}

/** What this agent is in now. Only calls that name the agent are read: it is asked at every ring of everybody. */
export async function callsAt(db: Db, centerId: string, userId: string): Promise<Call[]> {
  const rows = await db.selectFrom('telephonyCall').select(SAID).where('centerId', '=', centerId).where('state', '<>', 'ended').where(sql<boolean>`position(${userId} in body::text) > 0`).orderBy('id').execute()
  return rows.map(withSaid).filter(({ legs }) => legs.some((leg) => leg.agentId === userId && leg.state !== 'ended'))
}

/** The latest call somebody talked in, if it has ended or is with the caller's rating. */
export async function lastCallOf(db: Db, centerId: string, userId: string, since: number): Promise<Call | undefined> {
  const row = await db.selectFrom('telephonyCall').select(SAID).where('centerId', '=', centerId).where('agentId', '=', userId).where(sql<boolean>`offered_at >= ${toDate(since)}`).orderBy('offeredAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const call = row && withSaid(row)
  return call?.state === 'ended' || call?.state === 'rating' ? call : undefined
}

/** The first ticket of a call stays its ticket. @returns false where it has one */
export async function pointAtTicket(tx: Tx, centerId: string, id: string, ticketId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('telephonyCall').set({ ticketId }).where('centerId', '=', centerId).where('id', '=', id).where('ticketId', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** since: when whoever waits longest came; null: nobody waits */
export async function waitingIn(db: Db, centerId: string, queues: readonly string[]): Promise<{ count: number; since: number | null }> {
  const { rows: [row] } = await sql<{ count: number; since: number | null }>`select count(*)::int as count, min(offered_at) as since from telephony_call
    where center_id = ${centerId} and state = 'queued' and queue = any(${[...queues]}::text[])`.execute(db)
  return row ?? { count: 0, since: null }
}

/** The number outside; only for who may know it. */
export async function numberOf(db: Db | Tx, keys: Keys, centerId: string, callId: string): Promise<string | undefined> {
  const row = await db.selectFrom('telephonyCall').select('numberSealed').where('centerId', '=', centerId).where('id', '=', callId).executeTakeFirst()
  return row?.numberSealed ? keys.open(row.numberSealed) : undefined
}

export type CallRow = { call: Call; source: CallSource; outcome: string | null; numberBlind: Buffer | null }
/** @throws Refusal not_found */
export async function lockCall(tx: Tx, centerId: string, id: string): Promise<CallRow> {
  const row = await tx.selectFrom('telephonyCall').select(['body', 'source', 'outcome', 'numberBlind']).where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return { ...row, call: row.body as unknown as Call }
}

export const saveOutcome = async (tx: Tx, centerId: string, id: string, outcome: string, now: number): Promise<void> => {
  await tx.updateTable('telephonyCall').set({ outcome, outcomeAt: toDate(now) }).where('centerId', '=', centerId).where('id', '=', id).execute()
}

/** This agent's answered calls since then that nobody said anything about. */
export async function withoutOutcome(db: Db, centerId: string, userId: string, since: number): Promise<Call[]> {
  const rows = await db.selectFrom('telephonyCall').select('body').where('centerId', '=', centerId).where('agentId', '=', userId).where('offeredAt', '>', toDate(since) as never)
    .where('state', '=', 'ended').where('outcome', 'is', null).where('answeredAt', 'is not', null).orderBy('offeredAt', 'desc').limit(20).execute()
  return rows.map(({ body }) => body as unknown as Call)
}

/** Calls a person writes: of the switch none, and those of the switch only when they are over. */
export const saveOwnCall = (tx: Tx, keys: Keys, centerId: string, call: Call, { source, number }: { source: CallSource; number?: string | undefined }): Promise<void> =>
  saveCalls(tx, keys, [{ ...call, version: call.version + 1 }], { centerId, source, numbers: new Map(number === undefined ? [] : [[call.id, number]]) })
