/** npm run bench -- assessment: what the facts cost an event, and how long the board and a drill-down of a month take, beside bare SQL in the same run. One JSON line a figure. */
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import pg from 'pg'
import { isMeasured } from '#domain/assessment/kpi.ts'
import { FOLDED_EVENTS } from '#domain/assessment/fold.ts'
import { connect, type Db } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { definitionsOf } from '#server/assessment/definitions.ts'
import { assessmentFact } from '#server/assessment/fact.projection.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { freshRules } from '#server/profile/profile.store.ts'
import { openInstallation } from './installation.ts'
import { Caller } from './lifecycle-client.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, percentile } from './machine.ts'
import { FACTS, storeFacts } from './month-of-facts.ts'
import { storeMonth } from './month-of-tickets.ts'

/** as a follower takes them */
const WINDOW = 500
const EVENTS = 20_000
/** with their whole record, for the projection to fold */
const RECORDED = 30_000

export async function benchAssessment({ folder, stored, rounds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const place = await openInstallation(folder, 0, say)
  const { db } = connect(place.url, { max: 4 })
  const { centerId, pool } = place
  try {
    await storeMonth(pool, centerId, RECORDED, say)
    await storeFacts(pool, centerId, stored, say)
    const { rows: [size] } = await pool.query<{ tickets: string; facts: string }>(`select (select count(*) from ticket) as tickets, (select count(*) from assessment_fact) as facts`)

    const turns: { product: number; bare: number }[] = []
    const events = await someEvents(db, centerId)
    for (let round = 0; round < rounds; round += 1) {
      const own = events.filter((_, i) => i % rounds === round).map((event, i) => ({ ...event, position: i + 1 }))
      const turn = { bare: await bareTurn(place.url, centerId, own), product: await productTurn(db, own) }
      turns.push(turn)
      console.log(JSON.stringify({ bench: 'assessment', what: 'per event', round, events: own.length, tickets: new Set(own.map(({ subjectId }) => subjectId)).size, productMs: round3(turn.product / own.length), bareSqlMs: round3(turn.bare / own.length), load: load() }))
    }

    const { rows: units } = await pool.query<{ id: string }>(`select unit_id as id from assessment_fact where center_id = $1 and grain = 'revisit' and called_back_at >= $2 and called_back_at < $3 group by unit_id order by count(*) desc limit 20`, [centerId, ...span])
    const assessor = await new Caller(place.port).signIn('assessor', DEMO_PASSWORD)
    const rows = (kpi: string, more = '') => `/api/assessment/months/${FACTS.month}/rows?kpi=${kpi}&side=denominator&limit=50${more}`
    const asks: Record<string, { times: number; product: (n: number) => Promise<unknown>; bare: (n: number) => Promise<unknown> }> = {
      board: { times: 2, product: () => assessor.get(`/api/assessment/months/${FACTS.month}`), bare: await barePasses(db, pool, centerId) },
      drillDownOfTheCentre: { times: 20, product: () => assessor.get(rows('closed_in_time')), bare: () => bareList(pool, centerId, `grain = 'ticket'`, 'closed_at') },
      drillDownOfAUnit: { times: 20, product: (n) => assessor.get(rows('satisfied', `&unitId=${units[n % units.length]!.id}`)), bare: (n) => bareList(pool, centerId, `grain = 'revisit' and unit_id = '${units[n % units.length]!.id}'`, 'called_back_at') },
      exceptionsOfAUnit: { times: 20, product: (n) => assessor.get(rows('contacted_in_time', `&unitId=${units[n % units.length]!.id}`).replace('denominator', 'rest')), bare: (n) => bareList(pool, centerId, `grain = 'assignment' and unit_id = '${units[n % units.length]!.id}' and contacted_in_time is not true`, 'contact_due_at') },
    }
    const result: Record<string, unknown> = {}
    for (const [name, { times, product, bare }] of Object.entries(asks)) {
      // The first asker waits for the disk; what people feel all day is the warm one.
      const [first] = await timed(1, product)
      await timed(1, bare)
      const [productMs, bareMs] = [await timed(times, product), await timed(times, bare)]
      result[name] = { asked: times, firstMs: Math.round(first!), p50Ms: percentile(productMs, 0.5), maxMs: percentile(productMs, 1), bareSqlP50Ms: percentile(bareMs, 0.5), ratio: round3(percentile(productMs, 0.5) / percentile(bareMs, 0.5)) }
      console.log(JSON.stringify({ bench: 'assessment', what: name, ...result[name] as object, load: load() }))
    }
    const total = (of: 'product' | 'bare') => round3(turns.reduce((sum, turn) => sum + turn[of], 0) / events.length)
    return {
      bench: 'assessment', tickets: Number(size!.tickets), facts: Number(size!.facts), month: FACTS.month, events: events.length, windowOf: WINDOW, msPerEvent: total('product'), bareSqlMsPerEvent: total('bare'),
      ...result, load: load(), ...machine(),
    }
  } finally {
    await db.destroy()
    await place.stop()
  }
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000
const load = () => loadavg().map((one) => Math.round(one * 10) / 10)

/** Shortest first. */
async function timed(times: number, ask: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    const from = performance.now()
    await ask(n)
    took.push(performance.now() - from)
  }
  return took.toSorted((a, b) => a - b)
}

/** From all over the month in the order of time, so that next to every event is of another ticket, as in a big city's day. */
async function someEvents(db: Db, centerId: string): Promise<Omit<EventHeader, 'position'>[]> {
  const { rows } = await sql<Omit<EventHeader, 'position'>>`select e.* from event e join (select id from ticket where center_id = ${centerId} and number like 'MONTH%') t on t.id = e.subject_id
    where e.center_id = ${centerId} and e.type = any(${[...FOLDED_EVENTS]}) order by e.occurred_at`.execute(db)
  const every = Math.max(1, Math.floor(rows.length / EVENTS))
  return rows.filter((_, i) => i % every === 0).slice(0, EVENTS)
}

async function productTurn(db: Db, events: readonly EventHeader[]): Promise<number> {
  const from = performance.now()
  for (let i = 0; i < events.length; i += WINDOW) await db.transaction().execute((tx) => assessmentFact.apply(tx, events.slice(i, i + WINDOW)))
  return performance.now() - from
}

/** The least a hand-written program would do with an event: one row of its ticket written. */
async function bareTurn(url: string, centerId: string, events: readonly EventHeader[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create temp table bare_fact (center_id text, ticket_id uuid, steps int, last_type text, last_at timestamptz, primary key (center_id, ticket_id))')
  const from = performance.now()
  for (let i = 0; i < events.length; i += WINDOW) {
    await client.query('begin')
    for (const { subjectId, type, occurredAt } of events.slice(i, i + WINDOW)) {
      await client.query({ name: 'step', text: `insert into bare_fact values ($1, $2, 1, $3, $4) on conflict (center_id, ticket_id) do update set steps = bare_fact.steps + 1, last_type = $3, last_at = $4`, values: [centerId, subjectId, type, new Date(occurredAt)] })
    }
    await client.query('commit')
  }
  const spent = performance.now() - from
  await client.end()
  return spent
}

const span = [new Date(FACTS.from).toISOString(), new Date(FACTS.until).toISOString()]

/** As often over the month as the definitions make necessary, and only to count rows by unit. */
async function barePasses(db: Db, pool: pg.Pool, centerId: string): Promise<() => Promise<unknown>> {
  const { rules } = await freshRules(db, centerId)
  const passes = new Map(definitionsOf(rules).kpis.filter(isMeasured).map(({ grain, window }) => [`${grain} ${window}`, { grain, window }]))
  return async () => {
    for (const { grain, window } of passes.values()) {
      await pool.query(`select unit_id, count(*) from assessment_fact where center_id = $1 and grain = '${grain}' and ${window}_at >= $2 and ${window}_at < $3 group by unit_id`, [centerId, ...span])
    }
  }
}

const bareList = (pool: pg.Pool, centerId: string, where: string, at: string): Promise<unknown> =>
  pool.query(`select ticket_id, id, unit_id, ${at} from assessment_fact where center_id = $1 and ${where} and ${at} >= $2 and ${at} < $3 order by ticket_id desc, id desc limit 51`, [centerId, ...span])
