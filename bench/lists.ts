/** npm run bench -- lists: pool, unit desk, search and ticket page, each beside a bare indexed read of one row in the same run. */
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { openInstallation } from './installation.ts'
import { Caller, record, type Timings } from './lifecycle-client.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, peakMemoryMb, percentile } from './machine.ts'

const WORDS = ['路灯', '噪音 开发区', '井盖', '停车收费 老街', '拖欠工资', '供水', '电梯故障 南城', '垃圾清运']

export async function benchLists({ folder, stored, clients, seconds }: LifecycleOptions, say: (line: string) => void): Promise<Record<string, unknown>> {
  const place = await openInstallation(folder, stored, say)
  try {
    const dispatcher = await new Caller(place.port).signIn('dispatcher1', DEMO_PASSWORD)
    const unit = await new Caller(place.port).signIn('housing', DEMO_PASSWORD)
    const { rows } = await place.pool.query<{ ticket_id: string }>(`select ticket_id from work_item where unit_id = (select id from unit where code = 'housing') limit 200`)
    const any = (i: number) => rows[i % rows.length]?.ticket_id ?? ''
    const asks: Record<string, (as: { dispatcher: Caller; unit: Caller }, i: number) => Promise<unknown>> = {
      pool: (as) => as.dispatcher.get('/api/work?kinds=dispatch,decide_return&limit=50'),
      centerHandle: (as) => as.dispatcher.get('/api/work?kinds=handle&limit=50'),
      unitDesk: (as) => as.unit.get('/api/work?kinds=sign,handle,sign_off&limit=50'),
      counts: (as) => as.unit.get('/api/work/counts'),
      search: (as, i) => as.dispatcher.post('/api/tickets/search', { text: WORDS[i % WORDS.length], limit: 20 }),
      unitSearch: (as, i) => as.unit.post('/api/tickets/search', { text: WORDS[i % WORDS.length], limit: 20 }),
      ticketPage: (as, i) => as.dispatcher.get(`/api/tickets/${any(i)}`),
      timeline: (as, i) => as.dispatcher.get(`/api/tickets/${any(i)}/timeline`),
    }
    const result: Record<string, unknown> = {}
    for (const [name, ask] of Object.entries(asks)) {
      // A hotline's day is warm: what the first asker waits for the disk is not what people feel.
      for (let i = 0; i < WORDS.length; i += 1) await ask({ dispatcher, unit }, i)
      const timings: Timings = new Map()
      const until = performance.now() + (seconds * 1000) / 2
      await Promise.all(Array.from({ length: Math.min(clients, 4) }, async (_, c) => {
        const as = { dispatcher: new Caller(place.port).as(dispatcher), unit: new Caller(place.port).as(unit) }
        for (let i = c; performance.now() < until; i += 4) {
          const from = performance.now()
          await ask(as, i)
          record(timings, name, performance.now() - from)
        }
      }))
      const list = (timings.get(name) ?? []).toSorted((a, b) => a - b)
      result[name] = { asked: list.length, p50Ms: percentile(list, 0.5), p99Ms: percentile(list, 0.99) }
      say(`${name} ${JSON.stringify(result[name])}`)
    }
    const bare = await bareReads(place.pool, any, seconds / 2)
    return { bench: 'lists', storedTickets: stored, clients: Math.min(clients, 4), lists: result, bareRowByKey: bare, peakMemoryMb: { web: peakMemoryMb(place.web.pid) }, ...machine() }
  } finally {
    await place.stop()
  }
}

async function bareReads(pool: import('pg').Pool, any: (i: number) => string, seconds: number): Promise<{ p50Ms: number; p99Ms: number }> {
  const list: number[] = []
  for (let i = 0, until = performance.now() + seconds * 1000; performance.now() < until; i += 1) {
    const from = performance.now()
    await pool.query({ name: 'row', text: 'select * from ticket_text where ticket_id = $1', values: [any(i)] })
    list.push(performance.now() - from)
  }
  list.sort((a, b) => a - b)
  return { p50Ms: percentile(list, 0.5), p99Ms: percentile(list, 0.99) }
}
