/** npm run bench -- triggers: what a trigger costs an event beside bare SQL in the same run, and how long a month's dry run takes. One JSON line a figure. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { Trigger } from '#domain/profile/supervision.ts'
import { ALL_HEARD } from '#domain/supervision/trigger-events.ts'
import { readConfig } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import { connect, type Db } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { react } from '#platform/follow-reaction.ts'
import { followersOf } from '#platform/follower.ts'
import { noLog } from '#platform/loop.ts'
import { migrate } from '#platform/migrate.ts'
import { systemActor } from '#platform/system-actor.ts'
import { freshRules } from '#server/profile/profile.store.ts'
import { askDryRun } from '#server/supervision/actions/ask-dry-run.ts'
import { dryRunOnce } from '#server/supervision/dry-runs.jobs.ts'
import { getDryRun } from '#server/supervision/dry-run.store.ts'
import { watchTriggersReaction } from '#server/supervision/triggers.reactions.ts'
import { cpuSeconds, machine, percentile } from './machine.ts'
import { MONTH, storeMonth } from './month-of-tickets.ts'
import { prepareForBench } from './prepare.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { storeTickets } from './stored-tickets.ts'

const WINDOW = 500
const EVENTS = 20_000
/** Every kind once and the two of ten person-times. */
const RULES: Trigger[] = [
  { code: 'same_matter', name: '同一事项', when: 'person_times', about: 'matter', threshold: 10 }, { code: 'same_unit', name: '同一单位', when: 'person_times', about: 'complained_of', threshold: 10, windowDays: 30 },
  { code: 'returned', name: '反复退单', when: 'returned', threshold: 2 }, { code: 'unsolved', name: '办而未果', when: 'unsolved' }, { code: 'bounced', name: '推诿扯皮', when: 'bounced', threshold: 2 },
  { code: 'dissatisfied', name: '不满意且合理', when: 'dissatisfied_reasonable' }, { code: 'non_compliant', name: '不规范件', when: 'non_compliant' }, { code: 'promise', name: '承诺未兑现', when: 'promise_missed' },
  { code: 'sensitive', name: '敏感', when: 'sensitive' }, { code: 'instruction', name: '批示', when: 'instruction' }, { code: 'media', name: '媒体', when: 'media' }, { code: 'unsolved_order', name: '重点督办', when: 'unsolved_order' },
  { code: 'overdue', name: '超期', when: 'overdue', clock: 'answer' }, { code: 'no_step', name: '交而未办', when: 'no_step', after: { amount: 1, unit: 'working_day' } },
]

export async function benchTriggers({ folder, stored, rounds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const postgres = await startEmbeddedPostgres(`${folder}/postgres`)
  try {
    await migrate(postgres.url)
    const centerId = await prepareForBench({ ...readConfig([], {}, folder), dataFolder: folder, databaseUrl: postgres.url }, postgres.url)
    const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
    // What went wrong is told by whoever met it, not by a connection that ends with the database.
    pool.on('error', () => undefined)
    await storeTickets(pool, centerId, stored, say)
    await storeMonth(pool, centerId, Math.round(stored * 0.6), say)
    const { rows: [size] } = await pool.query<{ tickets: string; events: string }>(`select (select count(*) from ticket) as tickets, (select count(*) from event) as events`)
    const { db } = connect(postgres.url, { max: 4 })
    const now = MONTH.until
    const ctx = contextOf({ actor: systemActor(centerId), now, db, keys: fileKeys(join(folder, 'keys')), requestId: 'bench' })
    await putInForce(db, centerId)
    await db.deleteFrom('clue').execute()
    await db.deleteFrom('clueTicket').execute()
    // All are asked at the same moment: of those of earlier benches nobody could tell which are the newest that are kept.
    await sql`delete from trigger_dry_run_hit`.execute(db)
    await sql`delete from trigger_dry_run`.execute(db)

    const heard = await someEvents(db, centerId)
    const turns: { product: number; bare: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const own = heard.filter((_, i) => i % rounds === round)
      const bare = await bareTurn(postgres.url, centerId, own)
      const product = await productTurn(db, ctx.keys, centerId, own, now)
      turns.push({ product, bare })
      console.log(JSON.stringify({ bench: 'triggers', what: 'per heard event', round, events: own.length, productMs: round3(product / own.length), bareSqlMs: round3(bare / own.length) }))
    }
    const { rows: [share] } = await pool.query<{ share: number }>(`select (count(*) filter (where type = any($1)))::float8 / count(*) as share from event where center_id = $2`, [ALL_HEARD, centerId])
    const dryRuns: Record<string, unknown> = {}
    const postmaster = Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
    for (const rule of RULES.filter(({ when }) => ['person_times', 'returned', 'unsolved', 'bounced', 'overdue', 'no_step', 'sensitive'].includes(when))) {
      const { id } = await askDryRun(ctx, { rule, from: MONTH.from, until: MONTH.until })
      const [from, own, ofPostgres] = [performance.now(), process.cpuUsage(), cpuSeconds(postmaster)]
      await dryRunOnce({ db, keys: ctx.keys, now: () => now })
      const seconds = round3((performance.now() - from) / 1000)
      const used = process.cpuUsage(own)
      const run = await getDryRun(db, centerId, id)
      dryRuns[rule.code] = {
        seconds, cpuSeconds: { node: round3((used.user + used.system) / 1e6), postgres: round3(cpuSeconds(postmaster) - ofPostgres) }, load: round3(loadavg()[0] ?? 0),
        state: run.state, steps: run.total, lookedAt: run.lookedAt, fired: run.fired,
      }
      console.log(JSON.stringify({ bench: 'triggers', what: 'dry run over the month', rule: rule.code, ...dryRuns[rule.code] as object }))
    }
    const mean = (of: 'product' | 'bare') => round3(turns.reduce((sum, turn) => sum + turn[of], 0) / heard.length)
    await pool.end()
    await db.destroy()
    return {
      bench: 'triggers', tickets: Number(size!.tickets), events: Number(size!.events), rules: RULES.length, heardEvents: heard.length, heardShare: round3(share!.share),
      msPerHeardEvent: mean('product'), bareSqlMsPerHeardEvent: mean('bare'), msPerRecordedEvent: round3(mean('product') * share!.share), dryRuns, ...machine(),
    }
  } finally {
    await postgres.stop()
  }
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000

async function putInForce(db: Db, centerId: string): Promise<void> {
  const { rules, versionId } = await freshRules(db, centerId)
  if (JSON.stringify(rules.triggers) === JSON.stringify(RULES)) return
  await sql`insert into profile_version select (jsonb_populate_record(v, jsonb_build_object('id', ${randomUUID()}::text, 'sequence', v.sequence + 1, 'document', ${JSON.stringify({ ...rules, triggers: RULES })}::text))).* from profile_version v where center_id = ${centerId} and id::text = ${versionId}`.execute(db)
}

/** As they come in a day, those nobody listens to left out as the follower does; spread over the month. */
async function someEvents(db: Db, centerId: string): Promise<EventHeader[]> {
  const { rows } = await sql<Omit<EventHeader, 'position'>>`select e.* from event e join (select id from ticket where center_id = ${centerId} and number like 'MONTH%' and id::text like '%7') t on t.id = e.subject_id
    where e.center_id = ${centerId} and e.type = any(${[...ALL_HEARD]}) order by e.occurred_at limit ${EVENTS * 4}`.execute(db)
  const every = Math.max(1, Math.floor(rows.length / EVENTS))
  return rows.filter((_, i) => i % every === 0).map((row, i) => ({ ...row, position: i + 1 }))
}

async function productTurn(db: Db, keys: ReturnType<typeof fileKeys>, centerId: string, events: readonly EventHeader[], now: number): Promise<number> {
  const followers = followersOf({ db, keys, log: noLog, now: () => now })
  await sql`delete from reaction where center_id = ${centerId} and rule_id = ${watchTriggersReaction.name}`.execute(db)
  const from = performance.now()
  const each: number[] = []
  const byType = new Map<string, number[]>()
  for (let i = 0; i < events.length; i += WINDOW) {
    await db.transaction().execute(async (tx) => {
      for (const event of events.slice(i, i + WINDOW)) {
        const began = performance.now()
        await react(followers, watchTriggersReaction, event, tx)
        const took = performance.now() - began
        each.push(took)
        const own = byType.get(event.type)
        if (own) own.push(took)
        else byType.set(event.type, [took])
      }
    })
  }
  const spent = performance.now() - from
  each.sort((a, b) => a - b)
  console.log(JSON.stringify({ bench: 'triggers', what: 'heard event', p50Ms: percentile(each, 0.5), p99Ms: percentile(each, 0.99), maxMs: round3(each.at(-1) ?? 0), meanMsByType: Object.fromEntries([...byType].map(([type, took]) => [type, [took.length, round3(took.reduce((a, b) => a + b, 0) / took.length)]])) }))
  return spent
}

/** The least a hand-written program would ask: the event noted, and where it may fire one count. */
async function bareTurn(url: string, centerId: string, events: readonly EventHeader[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`delete from reaction where rule_id = 'bare'`)
  const contact = new Set(['matter.ticket_placed', 'ticket.urged'])
  const from = performance.now()
  for (let i = 0; i < events.length; i += WINDOW) {
    await client.query('begin')
    for (const { id, subjectId, type, facts } of events.slice(i, i + WINDOW)) {
      await client.query({ name: 'note', text: `insert into reaction (center_id, event_id, rule_id) values ($1, $2, 'bare') on conflict do nothing`, values: [centerId, id] })
      if (contact.has(type)) {
        await client.query({ name: 'speak', text: `select count(*) from matter_signature m join matter_signature s on s.center_id = m.center_id and s.matter_id = m.matter_id
          join event e on e.center_id = s.center_id and e.subject_id = s.ticket_id and e.type in ('ticket.registered', 'ticket.urged') where m.center_id = $1 and m.ticket_id = $2`, values: [centerId, subjectId] })
      } else if (type === 'assignment.returned' || facts?.['solved'] === 'not_solved' || Number(facts?.['dispatch'] ?? 0) > 1) {
        await client.query({ name: 'story', text: 'select count(*) from event where center_id = $1 and subject_id = $2 and type = $3', values: [centerId, subjectId, type] })
      }
    }
    await client.query('commit')
  }
  const spent = performance.now() - from
  await client.end()
  return spent
}
