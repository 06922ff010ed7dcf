/** One batch of the switch on the record: calls, places, seats, what happened, and who is told. One transaction. */
import { sql } from 'kysely'
import type { Switch } from '#domain/telephony/switch.ts'
import { contextOf } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import { systemActor } from '#platform/system-actor.ts'
import { saveCalls, savePlaces } from './call.store.ts'
import { expectRecordings } from './recording.store.ts'
import { saveAgents } from './seat.store.ts'
import type { CallSource } from './telephony.tables.ts'
import type { Played } from './play-batch.ts'
import { claimTurn, isNotNext, whyNot } from './switch-turn.store.ts'
import { CHANGED, settleWish } from './wish.store.ts'

type For = { db: Db; keys: Keys; centerId: string; now: number; source: CallSource; owner: string; /** of this batch */ turn: number }

/** lost: somebody else runs the switch; nothing was stored */
export async function storeBatch({ db, keys, centerId, now, source, owner, turn }: For, before: Switch, played: Played): Promise<'stored' | 'nothing' | 'lost'> {
  const agents = [...played.touched.agents].flatMap((id) => { const agent = played.state.desk.agents.get(id); return agent && agent !== before.desk.agents.get(id) ? [agent] : [] })
  const places = new Map([...played.touched.calls].filter((id) => !played.calls.has(id) && before.desk.calls.get(id) !== played.state.desk.calls.get(id)).map((id) => [id, played.state.desk.calls.get(id)]))
  if (played.calls.size === 0 && places.size === 0 && agents.length === 0 && played.wishes.size === 0) return 'nothing'
  // Nothing in it is waited for: it goes out as one, and the commit's answer is the answer to all of it.
  return db.transaction().execute(async (tx): Promise<'stored'> => {
    await claimTurn(tx, centerId, owner, turn)
    await saveCalls(tx, keys, [...played.calls.values()], { centerId, source, numbers: played.numbers, places: played.state.desk.calls })
    await savePlaces(tx, centerId, places)
    await saveAgents(tx, centerId, agents)
    await expectRecordings(tx, centerId, now, played.orders.flatMap((order) => (order.order === 'record' ? [order] : [])))
    const ctx = contextOf({ actor: systemActor(centerId), now, db, keys, requestId: 'voice' }, tx)
    // `at`: when it happened; what comes after a cut line is stored later.
    await recordEvents(tx, ctx, [...played.facts.map(({ type, at, call, facts }) => ({
      type, subject: { kind: 'call' as const, id: call.id },
      dimensions: { channel: 'phone', line: call.line, before: call.state, facts: { ...facts, at, source, direction: call.direction, simulated: call.simulated } },
    })), ...played.seats.map(({ agentId, at, before: was, state, ms, kind, callId }) => ({
      type: 'agent.state', subject: { kind: 'seat' as const, id: agentId },
      dimensions: { before: was, after: state, facts: { at, ms, source, ...(kind === undefined ? {} : { kind }), ...(callId === undefined ? {} : { callId }) } },
    }))])
    for (const [id, why] of played.wishes) await settleWish(tx, centerId, id, now, why)
    await tell(tx, centerId, new Set([...agents.map(({ id }) => id), ...[...played.calls.values()].flatMap(({ legs }) => legs.flatMap(({ agentId }) => agentId ?? []))]))
    return 'stored'
  }).catch((error: unknown) => { if (isNotNext(error)) return whyNot(db, centerId, owner, turn); throw error })
}

/** Screens of those it concerns, and one word to all boards. */
async function tell(tx: Tx, centerId: string, users: ReadonlySet<string>): Promise<void> {
  await send(tx, sql`select pg_notify(${CHANGED}, ${centerId} || ' ' || who) from unnest(${['', ...users]}::text[]) as who`.compile(tx))
}
