/**
 * npm run bench -- calls: the queue's decisions with 2,000 agents, and event → stored → order against the stand-in in a process of its own, on a
 * real database, 50 new calls a second, 500 at once. Every call the generator made is looked up on the record: lost, doubled, or ended otherwise.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { httpCalls } from '#platform/asterisk/http-call.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { openVoice, type BatchTimes, type Voice } from '#server/telephony/voice.ts'
import type { OrderTimes } from '#server/telephony/give-orders.ts'
import { STAND_IN } from '../test/support/asterisk-stand-in.ts'
import { auditCalls, stuckSeats } from './call-audit.ts'
import { clock, type Drive, type Driven, type Entry } from './exchange-ledger.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { busyShare, clusterPid, cpuSeconds, cpuTimes, loadNow, machine, percentile } from './machine.ts'
import { prepareForBench } from './prepare.ts'
import { queueDecisions } from './queue-decisions.ts'

const AGENTS = 2_000
const CALLS_A_SECOND = 50
const TALK_MS = 10_000
const FIRST_EXT = 100_000
const HINDERED_MS = 50
/** @param per parts of a millisecond told */
function figures(list: readonly number[], per = 10) {
  const sorted = list.map((ms) => (ms * per) / 10).toSorted((a, b) => a - b)
  const at = (share: number) => (sorted.length === 0 ? null : (percentile(sorted, share) * 10) / per)
  return { n: list.length, p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(1) }
}

export async function benchCalls({ folder, seconds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const loadBefore = loadNow()
  const spentBefore = process.cpuUsage()
  // With as many agents as talk at once, a line forms: then the choice has two sides.
  const [free, scarce] = [queueDecisions(20_000, AGENTS, 500), queueDecisions(20_000, 1_000, 500)]
  const decisionMs = { agentsFree: figures(free, 1000), callsWait: figures(scarce, 1000), meanCpuMs: Math.round(((c) => (c.user + c.system) / (free.length + scarce.length))(process.cpuUsage(spentBefore))) / 1000 }
  say(`decision with ${AGENTS} agents: ${JSON.stringify(decisionMs)}, load ${loadBefore}`)
  const postgres = await startEmbeddedPostgres(`${folder}/postgres`)
  const exchange = fork(new URL('exchange.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  let voice: Voice | undefined
  try {
    const [{ url }] = await once(exchange, 'message') as [{ url: string }]
    await migrate(postgres.url)
    const config = { ...readConfig([], {}, folder), dataFolder: folder, databaseUrl: postgres.url }
    const centerId = await prepareForBench(config, postgres.url)
    const { db } = connect(postgres.url, { max: 4 })
    const agentOf = await seats(db, centerId)
    const app = `jiesu-${centerId}`
    const stages = stageTimes()
    const problems = new Map<string, number>()
    const count = (_: object, what: string) => { problems.set(what, (problems.get(what) ?? 0) + 1) }
    const engine = asteriskEngine({ url, ...STAND_IN, app, onProblem: (error, about) => count({}, `${about}: ${String(error).slice(0, 80)}`) })
    voice = await openVoice({ db, keys: fileKeys(join(folder, 'keys')), url: postgres.url, centerId, log: { info: () => undefined, error: count }, engine, times: stages })
    await voice.settled()
    stages.clear()

    const since = Date.now()
    const cluster = clusterPid(`${folder}/postgres`)
    const [wall, cpu, whole, stored] = [performance.now(), process.cpuUsage(), cpuTimes(), cpuSeconds(cluster)]
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const bare = await bareBeside(db, url)
    const drive: Drive = { app, callsASecond: CALLS_A_SECOND, seconds, talkMs: TALK_MS, url: postgres.url, centerId, agentOf }
    exchange.send({ drive })
    const [{ driven }] = await once(exchange, 'message') as [{ driven: Driven }]
    delay.disable()
    const { commits, requests, hindered } = await bare.stop()
    const [bareCommitMs, bareRequestMs] = [figures(commits), figures(requests)]
    const spent = process.cpuUsage(cpu)
    const took = performance.now() - wall
    const machineBusy = busyShare(whole, cpuTimes())
    const databaseMs = (cpuSeconds(cluster) - stored) * 1000
    await voice.settled()
    // 话后 of the last ones.
    await sleep(200)
    const audit = await auditCalls(db, centerId, driven.entries, since)
    const stuck = await stuckSeats(db, centerId)
    await voice.stop()
    voice = undefined
    await db.destroy()
    const perCall = (ms: number) => Math.round((ms / driven.entries.length) * 100) / 100
    const share = (ms: number) => Math.round((ms / took) * 100) / 100
    for (const [name, value] of Object.entries(stages.figures())) say(`${name.padEnd(34)} ${JSON.stringify(value)}`)
    const callMs = ofCalls(driven.entries)
    // Where others had the processors, a bare request waited as well: what is left is what the switch itself takes.
    const unhinderedMs = ofCalls(driven.entries.filter(({ cameAt }) => !hindered.has(Math.floor(cameAt / 1000))))
    say(`in seconds in which no bare commit or request took ${HINDERED_MS} ms: ${JSON.stringify(unhinderedMs)}`)
    for (const [name, value] of Object.entries(callMs)) say(`${name.padEnd(34)} ${JSON.stringify(value)}`)
    for (const [name, value] of Object.entries({ 'bare commit of one row, beside': bareCommitMs, 'bare request, beside': bareRequestMs })) say(`${name.padEnd(34)} ${JSON.stringify(value)}`)
    for (const line of audit.examples) say(line)
    return {
      bench: 'calls', callsPerSecond: CALLS_A_SECOND, seconds, atOnce: driven.mostAtOnce, agents: AGENTS, decisionMs, ...callMs, unhinderedMs, stagesMs: stages.figures(), bareCommitMs, bareRequestMs,
      eventsPerBatch: stages.eventsPerBatch(), ...audit, examples: undefined, stuckSeats: stuck, problems: Object.fromEntries(problems), requests: driven.requests, generatorLateMs: Math.round(driven.lateMs),
      loopDelayMs: { p50: Math.round(delay.percentile(50) / 1e5) / 10, p99: Math.round(delay.percentile(99) / 1e5) / 10 },
      cpuShare: { switch: share((spent.user + spent.system) / 1000), exchange: share(driven.cpuMs), database: share(databaseMs), wholeMachine: machineBusy },
      cpuMsPerCall: { switch: perCall((spent.user + spent.system) / 1000), exchange: perCall(driven.cpuMs), database: perCall(databaseMs) }, load: { before: loadBefore, after: loadNow() }, ...machine(),
    }
  } finally {
    await voice?.stop()
    if (exchange.connected) exchange.send({ stop: true })
    await postgres.stop()
  }
}

/** What the people at both ends notice of it, all from the moment the engine told of the call. */
function ofCalls(entries: readonly Entry[]) {
  const between = (from: (entry: Entry) => number | undefined, to: (entry: Entry) => number | undefined) =>
    figures(entries.flatMap((entry) => { const [a, b] = [from(entry), to(entry)]; return a === undefined || b === undefined ? [] : [b - a] }))
  const came = ({ cameAt }: Entry) => cameAt
  return {
    eventToMarkMs: between(came, ({ markedAt }) => markedAt), eventToOrderMs: between(came, ({ rungAt }) => rungAt[0]), eventToToldMs: between(came, ({ toldAt }) => toldAt), eventToPopMs: between(came, ({ poppedAt }) => poppedAt),
    answerToBridgeMs: between(({ pickedUpAt }) => pickedUpAt, ({ bridgedAt }) => bridgedAt),
  }
}

function stageTimes() {
  let [waited, decided, stored, queued, answered, perBatch]: number[][] = [[], [], [], [], [], []]
  return {
    clear() { [waited, decided, stored, queued, answered, perBatch] = [[], [], [], [], [], []] },
    batch({ heardAt, startedAt, decidedAt, storedAt }: BatchTimes) {
      for (const at of heardAt) waited!.push(startedAt - at)
      decided!.push(decidedAt - startedAt)
      stored!.push(storedAt - decidedAt)
      perBatch!.push(heardAt.length)
    },
    order({ givenAt, sentAt, answeredAt }: OrderTimes) { queued!.push(sentAt - givenAt); answered!.push(answeredAt - sentAt) },
    figures: () => ({ 'heard → batch begun': figures(waited!), 'begun → decided (rules, queue)': figures(decided!), 'decided → committed': figures(stored!), 'committed → order sent': figures(queued!), 'order sent → answered': figures(answered!) }),
    eventsPerBatch: () => { const { n, p50Ms, p99Ms } = figures(perBatch!); return { batches: n, p50: p50Ms, p99: p99Ms } },
  }
}

type Db = ReturnType<typeof connect>['db']
/** Two thousand people at their seats, ready. @returns who sits at which telephone */
async function seats(db: Db, centerId: string): Promise<Record<string, string>> {
  await sql`delete from telephony_seat where length(ext) = 6`.execute(db)
  const now = Date.now()
  const rows = Array.from({ length: AGENTS }, (_, i) => ({ id: newId(), ext: String(FIRST_EXT + i), agent: { state: 'ready', since: now, idleSince: now - i, skills: { general: 1 + (i % 5) } } }))
  await sql`insert into telephony_seat (center_id, user_id, ext, state, since, body) select ${centerId}, r.id, r.ext, 'ready', now(), (r.agent::jsonb || jsonb_build_object('id', r.id))::json
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, ext text, agent json)`.execute(db)
  return Object.fromEntries(rows.map(({ ext, id }) => [ext, id]))
}
/** What this machine asks for one stored row and for one request of the stand-in, measured all through the same run. */
async function bareBeside(db: Db, url: string) {
  await sql`create table if not exists bench_bare (id int generated always as identity primary key, body json)`.execute(db)
  const call = httpCalls(1)
  const headers = { authorization: `Basic ${Buffer.from(`${STAND_IN.user}:${STAND_IN.password}`).toString('base64')}` }
  const [commits, requests]: [number[], number[]] = [[], []]
  const hindered = new Set<number>()
  const timed = async (into: number[], work: Promise<unknown>) => {
    const from = clock()
    await work
    into.push(clock() - from)
    if (clock() - from > HINDERED_MS) for (let second = Math.floor(from / 1000); second <= clock() / 1000; second += 1) hindered.add(second)
  }
  const over = new AbortController()
  const run = (async () => {
    while (!over.signal.aborted) {
      await timed(commits, sql`insert into bench_bare (body) values ('{}')`.execute(db))
      await timed(requests, call('GET', `${url}/asterisk/info`, { headers, withinMs: 10_000 }))
      await sleep(50)
    }
  })()
  return { stop: async () => { over.abort(); await run; await sql`drop table bench_bare`.execute(db); return { commits, requests, hindered } } }
}
