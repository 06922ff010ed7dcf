/** npm run bench -- lifecycle: the product over HTTP against its own recorded statements as bare SQL, in turns, in one run. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '#platform/database.ts'
import { followerLag } from '#platform/follower-lag.ts'
import { PreparingClient } from '#platform/preparing-client.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { Caller, demand, lifecycle, record, type Crew, type Timings } from './lifecycle-client.ts'
import { openInstallation, type Installation } from './installation.ts'
import { cpuSeconds, machine, peakMemoryMb, percentile } from './machine.ts'
import { ownNames, readRecording, replayOnce, type Recording } from './replay.ts'

export type LifecycleOptions = { folder: string; stored: number; clients: number; seconds: number; rounds: number }

export async function benchLifecycle({ folder, stored, clients, seconds, rounds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const place = await openInstallation(folder, stored, say)
  try {
    const crews = await makeCrews(place, clients)
    await drive(crews, 3, new Map())
    const recording = await makeRecording(place, crews[0]!)
    say(`recorded ${recording.length} lifecycles of ${Math.round(recording.reduce((n, one) => n + one.statements.length, 0) / recording.length)} statements`)

    const product: number[] = []
    const bare: number[] = []
    const bareAlone: number[] = []
    const lags: number[] = []
    const cpu = cpuOf(place)
    const spent = { web: 0, work: 0, postgres: 0, client: 0, lifecycles: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const before = cpu()
      const done = await drive(crews, seconds, new Map())
      product.push(done / seconds)
      lags.push(await drained(place))
      add(spent, before, cpu(), done)
      bare.push((await driveBare(place, recording, clients, seconds)) / seconds)
      await drained(place)
      // The stricter peer: nothing follows from these statements until they are over.
      place.work.kill('SIGSTOP')
      bareAlone.push((await driveBare(place, recording, clients, seconds)) / seconds)
      place.work.kill('SIGCONT')
      await drained(place)
      say(`round ${round + 1}: product ${product.at(-1)?.toFixed(1)}/s, bare ${bare.at(-1)?.toFixed(1)}/s, bare without followers ${bareAlone.at(-1)?.toFixed(1)}/s`)
    }
    const full = mean(product)
    const half: Timings = new Map()
    await drive(crews, seconds, half, full / 2)
    await drained(place)
    const intakes = (await driveIntakes(crews, seconds)) / seconds
    await drained(place)
    return {
      bench: 'lifecycle', storedTickets: stored, clients, seconds, rounds, lifecyclesPerSecond: round(full), bareLifecyclesPerSecond: round(mean(bare)), ratio: round(full / mean(bare), 3),
      bareWithoutFollowersPerSecond: round(mean(bareAlone)), ratioWithoutFollowers: round(full / mean(bareAlone), 3), statements: Math.round(mean(recording.map((one) => one.statements.length))),
      cpuMsPerLifecycle: Object.fromEntries((['web', 'work', 'postgres', 'client'] as const).map((part) => [part, round((spent[part] * 1000) / spent.lifecycles)])),
      intakesPerSecond: round(intakes), projectionLagMs: Math.max(...lags), halfLoadPerSecond: round(full / 2),
      moves: Object.fromEntries([...half].map(([name, list]) => [name, { p50Ms: percentile(list.toSorted(byNumber), 0.5), p99Ms: percentile(list.toSorted(byNumber), 0.99) }])),
      peakMemoryMb: { web: peakMemoryMb(place.web.pid), work: peakMemoryMb(place.work.pid) }, ...machine(),
    }
  } finally {
    await place.stop()
  }
}

const byNumber = (a: number, b: number) => a - b
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
const round = (n: number, digits = 1) => Number(n.toFixed(digits))

/** Processor seconds used so far, by part; until everything has drained, so that followers are paid for by what they follow. */
const cpuOf = (place: Installation) => () => ({ web: cpuSeconds(place.web.pid), work: cpuSeconds(place.work.pid), postgres: cpuSeconds(place.postgresPid), client: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 })
type Cpu = ReturnType<ReturnType<typeof cpuOf>>
function add(spent: Cpu & { lifecycles: number }, before: Cpu, after: Cpu, lifecycles: number): void {
  for (const part of ['web', 'work', 'postgres', 'client'] as const) spent[part] += after[part] - before[part]
  spent.lifecycles += lifecycles
}

async function makeCrews(place: Installation, clients: number): Promise<Crew[]> {
  const { rows: [unit] } = await place.pool.query<{ id: string }>(`select id from unit where code = 'housing'`)
  const names = { agent: 'agent1', dispatcher: 'dispatcher1', unit: 'housing', head: 'housing-head', reviewer: 'reviewer1', revisiter: 'revisiter1' } as const
  const first = await Promise.all(Object.values(names).map((name) => new Caller(place.port).signIn(name, DEMO_PASSWORD)))
  return Array.from({ length: clients }, () => {
    const [agent, dispatcher, handler, head, reviewer, revisiter] = first.map((signed) => new Caller(place.port).as(signed))
    return { agent: agent!, dispatcher: dispatcher!, unit: handler!, head: head!, reviewer: reviewer!, revisiter: revisiter!, unitId: unit!.id }
  })
}

/** @param perSecond a fixed rate spread over the crews; as fast as they can without */
async function drive(crews: readonly Crew[], seconds: number, timings: Timings, perSecond?: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(crews.map(async (crew, i) => {
    const every = perSecond ? (crews.length / perSecond) * 1000 : 0
    let next = performance.now() + (every * i) / crews.length
    while (performance.now() < until) {
      if (every) await sleep(Math.max(0, next - performance.now()))
      next += every
      await lifecycle(crew, timings)
      if (performance.now() < until) done += 1
    }
  }))
  return done
}

async function driveIntakes(crews: readonly Crew[], seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  const timings: Timings = new Map()
  await Promise.all(crews.map(async (crew) => {
    while (performance.now() < until) {
      const from = performance.now()
      await crew.agent.post('/api/tickets', demand())
      record(timings, 'register', performance.now() - from)
    }
  }))
  return timings.get('register')?.length ?? 0
}

async function makeRecording(place: Installation, crew: Crew): Promise<Recording> {
  const beginnings: number[] = []
  writeFileSync(place.recordFile, '')
  await sleep(100)
  for (let i = 0; i <= 40; i += 1) {
    beginnings.push(Date.now())
    await lifecycle(crew, new Map())
    await sleep(5)
  }
  const recording = readRecording(place.recordFile, beginnings)
  if (process.env.JIESU_KEEP_RECORDING) renameSync(place.recordFile, process.env.JIESU_KEEP_RECORDING)
  else rmSync(place.recordFile)
  return recording
}

async function driveBare(place: Installation, recording: Recording, clients: number, seconds: number): Promise<number> {
  const own = ownNames(recording)
  const connections = await Promise.all(Array.from({ length: clients }, async () => {
    const client = new PreparingClient({ connectionString: place.url, pipeline: true, options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan' })
    await client.connect()
    return client
  }))
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(connections.map(async (client, i) => {
    for (let at = i; performance.now() < until; at += clients) {
      await replayOnce(client, recording[at % recording.length]!, own[at % recording.length]!)
      if (performance.now() < until) done += 1
    }
  }))
  await Promise.all(connections.map((client) => client.end()))
  return done
}

/** Milliseconds until nothing is pending and every follower stands at the chain's end. */
async function drained(place: Installation): Promise<number> {
  const from = performance.now()
  const { db } = connect(place.url, { max: 1 })
  for (;;) {
    const { rows: [pending] } = await place.pool.query<{ n: string }>('select count(*) as n from (select 1 from event_pending limit 1) p')
    const lag = await followerLag(db)
    if (Number(pending?.n) === 0 && lag.every((one) => one.behind === 0)) break
    await sleep(20)
  }
  await db.destroy()
  return Math.round(performance.now() - from)
}
