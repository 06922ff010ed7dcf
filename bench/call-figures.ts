/**
 * npm run bench -- call-figures [--stored N calls] [--clients N] [--seconds N]: how fast the projection follows events of calls, and the wallboard over HTTP
 * with N calls on file; each beside the plainest SQL that counts the same.
 */
import { join } from 'node:path'
import { sql } from 'kysely'
import { contextOf } from '#platform/context.ts'
import { connect, type Db } from '#platform/database.ts'
import { recordEvents, type NewEvent } from '#platform/events.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { differencesFromRebuild, rebuildProjection } from '#platform/rebuild-projection.ts'
import { systemActor } from '#platform/system-actor.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { callFigures } from '#server/telephony/call-figures.projection.ts'
import { connectRate, worstDayOf } from '#server/telephony/call-figures.query.ts'
import { openInstallation } from './installation.ts'
import { Caller } from './lifecycle-client.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, percentile } from './machine.ts'

const CALLS_FOLLOWED = 20_000
const DAYS = 60
const DAY = 86_400_000

export async function benchCallFigures({ folder, stored, clients, seconds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  // Generated calls are simulated ones, and are shown as such.
  process.env['JIESU_TELEPHONY'] = 'simulate'
  const place = await openInstallation(folder, 0, say)
  const { db } = connect(place.url, { max: 4 })
  const { centerId } = place
  try {
    const follow = await followRate(db, folder, centerId, say)
    await storeCalls(db, centerId, stored, say)
    const of = { centerId, source: 'simulated' as const }
    const now = Date.now()
    const [rate, rateMs] = await timed(() => connectRate(db, of, now))
    const [plain, plainMs] = await timed(() => plainRate(db, centerId, now))
    if (rate.offered !== plain.offered || rate.answered !== plain.answered) throw new Error(`The connect rate is wrong: ${JSON.stringify([rate, plain])}`)
    const [, worstMs] = await timed(() => worstDayOf(db, of, now - 30 * DAY, now), 3)
    const agent = await new Caller(place.port).signIn('leader', DEMO_PASSWORD)
    const times: number[] = []
    const until = performance.now() + seconds * 1000
    await Promise.all(Array.from({ length: clients }, async () => {
      const as = new Caller(place.port).as(agent)
      while (performance.now() < until) {
        const asked = performance.now()
        await as.get('/api/telephony/wallboard')
        times.push(performance.now() - asked)
      }
    }))
    times.sort((a, b) => a - b)
    return {
      bench: 'call-figures', ...follow, callsOnFile: stored, calls24h: rate.offered, connectRateMs: rateMs, plainCountMs: plainMs, connectToPlainCount: ratio(rateMs, plainMs), worstDayOf30DaysMs: worstMs,
      walls: clients, asked: times.length, wallboardP50Ms: percentile(times, 0.5), wallboardP99Ms: percentile(times, 0.99), wallboardP99ToPlainCount: ratio(percentile(times, 0.99), plainMs), ...machine(),
    }
  } finally {
    await db.destroy()
    await place.stop()
  }
}

const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100
const middle = (all: number[]): number => Math.round((all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0) * 100) / 100
/** The median of several runs. */
async function timed<T>(run: () => Promise<T>, times = 25): Promise<[T, number]> {
  let result = await run()
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    const from = performance.now()
    result = await run()
    took.push(performance.now() - from)
  }
  return [result, middle(took)]
}

const plainRate = async (db: Db, centerId: string, at: number): Promise<{ offered: number; answered: number }> => (await sql<{ offered: number; answered: number }>`
  select count(*)::int as offered, count(*) filter (where outcome = 'answered')::int as answered from telephony_call_figure where center_id = ${centerId} and source = 'simulated' and direction = 'in'
  and outcome in ('answered', 'abandoned') and offered_at > ${new Date(at - DAY).toISOString()}::timestamptz and offered_at <= ${new Date(at).toISOString()}::timestamptz`.execute(db)).rows[0]!

/** A rebuild reads, folds and writes as following does, without waiting for anything. */
async function followRate(db: Db, folder: string, centerId: string, say: (line: string) => void): Promise<Record<string, unknown>> {
  const count = async (): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from event_chain c join event e on e.center_id = c.center_id and e.subject_id = c.subject_id and e.id = c.event_id where c.center_id = ${centerId} and e.subject_kind in ('call', 'seat')`.execute(db)).rows[0]!.n
  const ctx = contextOf({ actor: systemActor(centerId), now: Date.now(), db, keys: fileKeys(join(folder, 'keys')), requestId: 'bench' })
  let wanted = await count()
  if (wanted === 0) {
    for (let from = 0; from < CALLS_FOLLOWED; from += 100) {
      const events = Array.from({ length: 100 }, (_, i) => generatedCall(Date.now() - ((from + i) / CALLS_FOLLOWED) * 2 * DAY, from + i)).flat()
      await db.transaction().execute((tx) => recordEvents(tx, ctx, events))
      wanted += events.length
    }
    while (await count() < wanted) await new Promise((resolve) => { setTimeout(resolve, 500) })
  }
  say(`${wanted} events of calls and seats on the record`)
  const from = performance.now()
  await rebuildProjection(db, callFigures)
  const rebuildMs = performance.now() - from
  const [, plainMs] = await timed(count, 3)
  const differences = await differencesFromRebuild(db, callFigures)
  return { events: wanted, rebuildMs: Math.round(rebuildMs), eventsPerSecond: Math.round(wanted / (rebuildMs / 1000)), plainCountOfEventsMs: plainMs, rebuildToPlainCount: ratio(rebuildMs, plainMs), differencesFromRebuild: differences.length }
}

function generatedCall(at: number, i: number): NewEvent[] {
  const [id, agentId] = [newId(), `00000000-0000-7000-8000-${String(i % 300).padStart(12, '0')}`]
  const say = (type: string, s: number, facts: Record<string, string | number | boolean> = {}): NewEvent => ({ type, subject: { kind: 'call', id }, dimensions: { channel: 'phone', line: 'main', facts: { ...facts, at: Math.floor(at) + s * 1000, source: 'simulated', direction: 'in', simulated: true } } })
  const begun = [say('call.offered', 0, { line: 'main', known: true }), say('call.queued', 0, { queue: 'general' })]
  if (i % 25 === 3) return [...begun, say('call.abandoned', 20, { line: 'main', queue: 'general', waitedMs: 20_000 })]
  const wrap: NewEvent = { type: 'agent.state', subject: { kind: 'seat', id: agentId }, dimensions: { before: 'wrap_up', after: 'ready', facts: { at: Math.floor(at) + 190_000, ms: 30_000, source: 'simulated', callId: id } } }
  return [...begun, say('call.ringing', 4, { agentId, queue: 'general' }), say('call.answered', 7, { agentId, queue: 'general', waitMs: 7000 }), say('call.ended', 160, { by: 'caller', queue: 'general', line: 'main', talkMs: 153_000, agentId }), wrap]
}

/** Rows as the projection would leave them, half hours reckoned from them in SQL. */
async function storeCalls(db: Db, centerId: string, count: number, say: (line: string) => void): Promise<void> {
  await sql`delete from telephony_half_hour where center_id = ${centerId} and source = 'simulated'`.execute(db)
  await sql`delete from telephony_call_figure where center_id = ${centerId} and source = 'simulated'`.execute(db)
  await sql`insert into telephony_call_figure (center_id, call_id, source, direction, line, outcome, offered_at, queued_at, queue_first, queue, first_ring_at, answered_at, abandoned_at, ended_at, agent_id, wait_ms, talk_ms, wrap_ms, overflowed, handed_over, refused, rating, ticket_id, resolved)
    select ${centerId}, gen_random_uuid(), 'simulated', 'in', case when i % 5 = 0 then 'second' else 'main' end, case when i % 25 = 3 then 'abandoned' else 'answered' end, t, t, 'general', 'general', t, case when i % 25 = 3 then null else t end, case when i % 25 = 3 then t end, t,
      case when i % 25 = 3 then null else ('00000000-0000-7000-8000-' || lpad((i % 300)::text, 12, '0'))::uuid end, (i % 40) * 1000, case when i % 25 = 3 then null else 150000 end, case when i % 25 = 3 then null else 30000 end, false, false, false, null, null, false
    from (select i, now() - make_interval(secs => (i::float8 / ${count}) * ${DAYS} * 86400) as t from generate_series(1, ${count}::int) i) g`.execute(db)
  await sql`insert into telephony_half_hour select center_id, source, date_bin('30 minutes', offered_at, timestamptz '2000-01-01 00:00Z'), line, queue, count(*), count(*) filter (where outcome = 'answered'), count(*) filter (where outcome = 'abandoned'), 0,
      count(*) filter (where outcome = 'answered' and wait_ms <= 15000), count(*) filter (where outcome = 'answered' and wait_ms <= 30000), coalesce(sum(wait_ms) filter (where outcome = 'answered'), 0), coalesce(sum(talk_ms), 0), count(talk_ms), coalesce(sum(wrap_ms), 0), count(wrap_ms), 0, 0, 0, 0, 0, 0
    from telephony_call_figure where center_id = ${centerId} and source = 'simulated' group by 1, 2, 3, 4, 5`.execute(db)
  await sql`vacuum analyze telephony_call_figure`.execute(db)
  await sql`vacuum analyze telephony_half_hour`.execute(db)
  say(`${count} calls on file`)
}
