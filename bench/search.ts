/**
 * npm run bench -- search [--stored N entries] [--clients N] [--seconds N]: typed questions over HTTP against the whole product, without a pause between them;
 * memory of the web process before and after the index is made; and whether planted entries are found by a caller's words.
 */
import type { Pool } from 'pg'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { newId } from '#platform/ids.ts'
import { BUSINESS } from '#server/demo/entries/business.ts'
import { LABOUR } from '#server/demo/entries/labour.ts'
import { PEOPLE } from '#server/demo/entries/people.ts'
import { PLACE } from '#server/demo/entries/place.ts'
import { REGISTRY } from '#server/demo/entries/registry.ts'
import { URBAN } from '#server/demo/entries/urban.ts'
import { readFileSync } from 'node:fs'
import type { CenterRules } from '#domain/profile/rules.ts'
import { generatedEntries } from './generated-entries.ts'
import { openInstallation, type Installation } from './installation.ts'
import { Caller } from './lifecycle-client.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, peakMemoryMb, percentile } from './machine.ts'

const PLANTED = [...REGISTRY, ...LABOUR, ...URBAN, ...PEOPLE, ...BUSINESS, ...PLACE]
const ROWS_A_STATEMENT = 1000
const rssMb = (pid: number | undefined) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
type Found = { items: { id: string; question: string }[] }

export async function benchSearch({ folder, stored, clients, seconds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const place = await openInstallation(folder, 0, say)
  try {
    await storeEntries(place, stored, say)
    const agent = await new Caller(place.port).signIn('agent1', DEMO_PASSWORD)
    const find = (as: Caller, text: string, limit: number) => as.get(`/api/knowledge?limit=${limit}&typing=true&text=${encodeURIComponent(text)}`) as Promise<Found>
    const before = rssMb(place.web.pid)
    const from = performance.now()
    await find(agent, '公积金', 10)
    const indexedMs = Math.round(performance.now() - from)
    say(`index made in ${indexedMs} ms`)
    const spoken = PLANTED.flatMap(({ asked, question }) => (asked ? [{ asked, question }] : []))
    let [first, ten] = [0, 0]
    for (const { asked, question } of spoken) {
      const at = (await find(agent, asked, 10)).items.findIndex((item) => item.question === question)
      first += at === 0 ? 1 : 0
      ten += at >= 0 ? 1 : 0
    }
    // As somebody types: two letters, four, and so on, now and then a whole spoken question.
    const typed = spoken.flatMap(({ asked, question }) => [question.slice(0, 2), question.slice(0, 4), question.slice(0, 7), question, asked])
    const times: number[] = []
    const until = performance.now() + seconds * 1000
    await Promise.all(Array.from({ length: clients }, async (_, c) => {
      const as = new Caller(place.port).as(agent)
      for (let at = c * 7; performance.now() < until; at += 1) {
        const asked = performance.now()
        await find(as, typed[at % typed.length]!, 5)
        times.push(performance.now() - asked)
      }
    }))
    times.sort((a, b) => a - b)
    const fresh = await freshnessMs(place, agent, find)
    return {
      bench: 'search', entries: stored + PLANTED.length, askers: clients, asked: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99),
      planted: spoken.length, recallAt1: share(first, spoken.length), recallAt10: share(ten, spoken.length), foundAfterPublishMs: fresh,
      indexedMs, webMemoryMb: { before, after: rssMb(place.web.pid), peak: peakMemoryMb(place.web.pid) }, ...machine(),
    }
  } finally {
    await place.stop()
  }
}

const share = (n: number, of: number): number => Math.round((n / of) * 1000) / 1000

async function storeEntries({ pool, centerId }: Installation, count: number, say: (line: string) => void): Promise<void> {
  const { rows: [held] } = await pool.query<{ n: number }>('select count(*)::int as n from knowledge_entry')
  if ((held?.n ?? 0) >= count) return
  const { rows: [version] } = await pool.query<{ document: string }>('select document from profile_version where center_id = $1 order by sequence desc limit 1', [centerId])
  const rules = JSON.parse(version!.document) as CenterRules
  const { rows: units } = await pool.query<{ id: string; name: string }>('select id, name from unit')
  const generated = generatedEntries(count, { categories: rules.categories, areas: rules.areas.map(({ name }) => name), units: units.map(({ name }) => name) })
  await insert(pool, centerId, PLANTED, units.map(({ id }) => id))
  let batch: { question: string; answer: string; category: string }[] = []
  for (const entry of generated) {
    batch.push(entry)
    if (batch.length < ROWS_A_STATEMENT) continue
    await insert(pool, centerId, batch, units.map(({ id }) => id))
    batch = []
  }
  await insert(pool, centerId, batch, units.map(({ id }) => id))
  say(`${count} entries stored`)
}

const insert = (pool: Pool, centerId: string, rows: { question: string; answer: string; category: string }[], units: string[]) =>
  pool.query(`insert into knowledge_entry (center_id, id, question, answer, category_code, unit_id, status, updated_at, updated_by, words)
    select $1, x.id, x.question, x.answer, x.category, x.unit, 'published', now(), 'bench', ''
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[]) as x(id, question, answer, category, unit)`,
  [centerId, rows.map(() => newId()), rows.map(({ question }) => question), rows.map(({ answer }) => answer), rows.map(({ category }) => category), rows.map((_, at) => units[at % units.length])])

/** From the commit of an entry to the first answer that shows it. */
async function freshnessMs({ pool, centerId }: Installation, as: Caller, find: (as: Caller, text: string, limit: number) => Promise<Found>): Promise<number> {
  const { rows: [unit] } = await pool.query<{ id: string }>('select id from unit limit 1')
  const word = `新规${newId().slice(-6)}`
  await insert(pool, centerId, [{ question: `${word}怎么执行`, answer: '按通知办理。', category: '' }], [unit!.id])
  const from = performance.now()
  while ((await find(as, `${word}怎么执行`, 3)).items[0]?.question !== `${word}怎么执行`) if (performance.now() - from > 10_000) return Number.NaN
  return Math.round(performance.now() - from)
}
