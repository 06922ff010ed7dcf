/** npm run bench -- calls: the queue's decisions with 2,000 agents, and event → stored → order against the stand-in, on a real database, 50 new calls a second, 500 at once. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { EMPTY_DESK, type AcdEvent, type Desk } from '#domain/telephony/acd.ts'
import { step } from '#domain/telephony/acd-step.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { migrate } from '#platform/migrate.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { AsteriskStandIn, STAND_IN } from '../test/support/asterisk-stand-in.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, percentile } from './machine.ts'
import { prepareForBench } from './prepare.ts'

const AGENTS = 2_000
const CALLS_A_SECOND = 50
const TALK_MS = 10_000
const QUEUE = { code: 'general', name: 'general', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 10, overflow: [] }
const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b)
const figures = (list: readonly number[]) => ({ n: list.length, p50Ms: percentile(sorted(list), 0.5), p99Ms: percentile(sorted(list), 0.99) })

export async function benchCalls({ folder, seconds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const decision = decisions(20_000)
  say(`decision with ${AGENTS} agents: ${JSON.stringify(decision)}`)
  const postgres = await startEmbeddedPostgres(`${folder}/postgres`)
  const pbx = await new AsteriskStandIn().start()
  let voice: Voice | undefined
  try {
    await migrate(postgres.url)
    const config = { ...readConfig([], {}, folder), dataFolder: folder, databaseUrl: postgres.url }
    const centerId = await prepareForBench(config, postgres.url)
    const { db } = connect(postgres.url, { max: 4 })
    await seats(db, centerId)
    const app = `jiesu-${centerId}`
    voice = await openVoice({ db, keys: fileKeys(join(folder, 'keys')), url: postgres.url, centerId, log: noLog, engine: asteriskEngine({ url: pbx.url, ...STAND_IN, app }) })
    const before = await counts(db)
    const bare = await bareCommits(db)
    say(`bare commit of one row: ${JSON.stringify(bare)}`)
    const run = await drive(pbx, app, seconds, () => voice!.state().calls.size)
    await voice.settled()
    const after = await counts(db)
    const grown = Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]))
    await voice.stop()
    voice = undefined
    await db.destroy()
    const lost = run.offered - (grown['call.offered'] ?? 0)
    const ended = (grown['call.ended'] ?? 0) + (grown['call.abandoned'] ?? 0)
    return {
      bench: 'calls', callsPerSecond: CALLS_A_SECOND, seconds, atOnce: run.atOnce, agents: AGENTS, decision, callToOrderMs: run.toOrder, answerToBridgeMs: run.toBridge, bareCommitMs: bare,
      ratioToBareCommit: { p50: ratio(run.toOrder.p50Ms, bare.p50Ms), p99: ratio(run.toOrder.p99Ms, bare.p99Ms) },
      offered: run.offered, lost, doubled: Math.max(0, -lost), rangTwice: run.rangTwice, ended, neverEnded: run.offered - ended, ...machine(),
    }
  } finally {
    await voice?.stop()
    await pbx.kill()
    await postgres.stop()
  }
}
const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100

/** The queue by itself: calls come, are answered, end, in turns, with 2,000 people of whom most talk. */
function decisions(turns: number): ReturnType<typeof figures> {
  let desk: Desk = EMPTY_DESK
  let at = 0
  const play = (event: AcdEvent) => { const after = step(desk, event, [QUEUE]); desk = after.desk; return after.effects }
  for (let i = 0; i < AGENTS; i += 1) {
    play({ type: 'agent.skilled', at, agentId: `a${i}`, skills: { general: 1 + (i % 5) } })
    play({ type: 'agent.asked', at, agentId: `a${i}`, state: 'ready' })
  }
  const times: number[] = []
  const talking: { callId: string; agentId: string }[] = []
  for (let i = 0; i < turns; i += 1) {
    at += 20
    const callId = `c${i}`
    const from = performance.now()
    const ring = play({ type: 'call.entered', at, callId, queue: 'general', priority: 0 }).find((effect) => effect.do === 'ring')
    times.push(performance.now() - from)
    if (ring) { play({ type: 'call.answered', at, callId, agentId: ring.agentId }); talking.push({ callId, agentId: ring.agentId }) }
    if (talking.length <= 500) continue
    const over = talking.shift()!
    const then = performance.now()
    play({ type: 'agent.released', at, agentId: over.agentId })
    times.push(performance.now() - then)
    play({ type: 'call.left', at, callId: over.callId })
    play({ type: 'time.passed', at })
  }
  return figures(times)
}

type Db = ReturnType<typeof connect>['db']
/** Two thousand people at their seats, ready. */
async function seats(db: Db, centerId: string): Promise<void> {
  const now = Date.now()
  for (let i = 0; i < AGENTS; i += 1) {
    const id = newId()
    const agent = { id, state: 'ready', since: now, idleSince: now - i, skills: { general: 3 } }
    await sql`insert into telephony_seat (center_id, user_id, ext, state, since, body) values (${centerId}, ${id}, ${String(100_000 + i)}, 'ready', now(), ${JSON.stringify(agent)}::json) on conflict do nothing`.execute(db)
  }
}
async function counts(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ type: string; n: number }>`select type, count(*)::int as n from event where type like 'call.%' group by type`.execute(db)
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]))
}
/** What this machine's disk asks for one stored row, in the same run. */
async function bareCommits(db: Db): Promise<ReturnType<typeof figures>> {
  await sql`create table if not exists bench_bare (id int generated always as identity primary key, body json)`.execute(db)
  const times: number[] = []
  for (let i = 0; i < 300; i += 1) {
    const from = performance.now()
    await sql`insert into bench_bare (body) values ('{}')`.execute(db)
    times.push(performance.now() - from)
  }
  await sql`drop table bench_bare`.execute(db)
  return figures(times)
}

async function drive(pbx: AsteriskStandIn, app: string, seconds: number, open: () => number) {
  const cameAt = new Map<string, number>()
  const [toOrder, toBridge]: [number[], number[]] = [[], []]
  const answeredAt = new Map<string, number>()
  const rung = new Map<string, number>()
  let [atOnce, offered, rangTwice, seen] = [0, 0, 0, 0]
  const callOf = (body: unknown) => (body as { variables?: { JIESU?: string } } | undefined)?.variables?.JIESU?.split(' ')[1] ?? ''
  const callOfChannel = new Map<string, string>()
  const watch = setInterval(() => {
    for (; seen < pbx.asked.length; seen += 1) {
      const { method, path, query, body, status } = pbx.asked[seen]!
      const at = pbx.askedAt[seen]!
      if (path.endsWith('/variable') && query['value']) callOfChannel.set(query['value'].split(' ')[1]!, path.split('/')[2]!)
      if (method === 'POST' && query['endpoint'] && status === 200) {
        const channel = callOfChannel.get(callOf(body))
        if (channel === undefined) continue
        toOrder.push(at - cameAt.get(channel)!)
        rung.set(channel, (rung.get(channel) ?? 0) + 1)
        if (rung.get(channel)! > 1) rangTwice += 1
        const leg = path.split('/')[2]!
        setTimeout(() => { answeredAt.set(leg, performance.now()); pbx.calls.pickUp(leg) }, 500)
        setTimeout(() => pbx.calls.end(channel), TALK_MS)
      }
      if (path.endsWith('/addChannel') && answeredAt.has(query['channel']!)) { toBridge.push(at - answeredAt.get(query['channel']!)!); answeredAt.delete(query['channel']!) }
    }
    atOnce = Math.max(atOnce, open())
  }, 5)
  const began = performance.now()
  while (performance.now() - began < seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * CALLS_A_SECOND)
    for (; offered < due; offered += 1) {
      const from = performance.now()
      cameAt.set(pbx.calls.dialIn(app, '12345', `139${String(offered).padStart(8, '0')}`).id, from)
    }
    await sleep(5)
  }
  for (const end = performance.now() + TALK_MS + 20_000; pbx.calls.channels.size > 0 && performance.now() < end;) await sleep(50)
  clearInterval(watch)
  return { offered, atOnce, rangTwice, toOrder: figures(toOrder), toBridge: figures(toBridge) }
}
