/** 试算: what a rule as edited would have fired; what it says is what the rule, once in force, has fired. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DryRunView, HitView } from '#contract/triggers.ts'
import type { ClueView } from '#contract/supervision-clues.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { dryRunOnce } from '#server/supervision/dry-runs.jobs.ts'
import { takeDryRun } from '#server/supervision/dry-run.store.ts'
import { newId } from '#platform/ids.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'

type Result = { run: DryRunView; hits: HitView[]; next: number | null }
let city: Hotline
let s: Steps
const FROM = '2026-03-02T00:00:00.000Z'
const until = () => new Date(city.clock.now).toISOString()
const work = () => dryRunOnce({ db: city.db, keys: city.keys, now: () => city.clock.now })
const ask = (rule: Trigger, from = FROM, to = until()) => s.as('supervisor1').post<DryRunView>('/api/triggers/dry-runs', { rule, from, until: to })
const read = (id: string, who = s.as('supervisor1')) => who.get<Result>(`/api/triggers/dry-runs/${id}`)
const tried = async (rule: Trigger, from = FROM, to = until()): Promise<Result> => {
  const { id } = await ask(rule, from, to)
  expect(await work()).toBe(true)
  return read(id)
}
const rule = (code: string): Trigger => city.profile.centers[0]!.triggers.find((one) => one.code === code)!

beforeAll(async () => {
  city = await openHotline('zhumadian', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  const born = (body: string, i = 1) => s.agent.register({ kind: 'complaint', body, requester: { phone: `1390000100${i}` } })
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 6 * HOUR) {
      city.clock.pass(Math.min(left, 6 * HOUR))
      await city.timer('watch-triggers')
    }
    await city.settle()
  }
  const handOn = async (ticket: TicketView, from: string, to: string) => {
    await s.byUnit(ticket, from, 'apply_return', { reason: 'not_our_duty', basis: '三定方案', suggestedUnitId: city.unit(to) })
    const seen = await s.dispatcher.see(ticket)
    await s.assign(await s.dispatcher.move(seen, 'decide_return', { approve: true, reason: '同意' }, s.part(seen, from)), to)
  }
  // Three that rest, two that end unsolved, one that is passed on and back, twelve who speak of one matter.
  for (let i = 0; i < 3; i += 1) await s.sign(await s.assign(await born(`灯不亮${i}`), 'housing'), 'housing')
  for (let i = 0; i < 2; i += 1) {
    const ticket = await s.assign(await born(`漏水${i}`), 'housing')
    await s.handle(ticket, 'housing')
    await s.accept(ticket)
    await s.revisit(ticket, SAD)
  }
  const ball = await s.assign(await born('井盖'), 'housing')
  await handOn(ball, 'housing', 'city_management')
  await handOn(ball, 'city_management', 'housing')
  for (let i = 0; i < 12; i += 1) {
    await born('青榆湾小区南侧工地深夜打桩噪音，无法入睡。', i)
    await pass(HOUR)
  }
  await pass(5 * DAY)
}, 120_000)
afterAll(() => city.drop())

describe('as it has been', () => {
  test.each(['no_step', 'unsolved', 'bounced', 'overdue', 'many_people'])('%s: the dry run names the tickets the rule has found', async (code) => {
    const { run, hits } = await tried(rule(code))
    const items = [...(await s.as('supervisor1').get<{ items: ClueView[] }>('/api/clues?limit=200')).items, ...(await s.as('supervisor1').get<{ items: ClueView[] }>('/api/clues?limit=200&state=decided')).items]
    const found = items.filter(({ trigger }) => trigger.code === code)
    expect(run).toMatchObject({ state: 'done', fired: found.length, rule: { code } })
    expect(run.done).toBe(run.total)
    expect(found.length).toBeGreaterThan(0)
    const names = (all: { tickets: { number: string }[] }[]) => all.map(({ tickets }) => tickets.map(({ number }) => number).toSorted().join()).toSorted()
    expect(names(hits)).toEqual(names(found))
    expect(hits[0]!.why.zh).toContain('。')
  })

  test('a rule nobody saved, and one that fires never; nothing of it leaves a trace on the tickets', async () => {
    const before = await city.db.selectFrom('clue').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    expect((await tried({ code: 'x', name: '退单一次', when: 'returned' })).run.fired).toBe(1)
    expect((await tried({ code: 'x', name: '三十人次', when: 'person_times', about: 'matter', threshold: 30 })).run.fired).toBe(0)
    expect((await tried({ ...rule('many_people'), threshold: 4 })).run.fired).toBe(1)
    expect(await city.db.selectFrom('clue').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).toEqual(before)
  })

  test('only within its stretch', async () => {
    expect((await tried(rule('unsolved'), '2026-03-02T02:00:00.000Z')).run.fired).toBe(0)
    expect((await tried(rule('no_step'), FROM, '2026-03-02T10:00:00.000Z')).run.fired).toBe(0)
  })
})

test('the administrator sees how many and which numbers, no titles; an agent nothing', async () => {
  const { run } = await tried(rule('unsolved'))
  const { hits } = await read(run.id, s.as('sysadmin'))
  expect(hits.map(({ tickets }) => [tickets[0]!.number.length > 8, tickets[0]!.title])).toEqual([[true, null], [true, null]])
  expect((await s.agent.send('GET', `/api/triggers/dry-runs/${run.id}`)).status).toBe(403)
})

test('one at a time; stopped; a period that makes no sense', async () => {
  const { id } = await ask(rule('unsolved'))
  expect((await s.as('office').send('POST', '/api/triggers/dry-runs', { rule: rule('unsolved'), from: FROM, until: until() })).body).toMatchObject({ code: 'dry_run_waiting' })
  await s.as('office').post(`/api/triggers/dry-runs/${id}/cancel`, {})
  expect((await s.as('office').send('POST', `/api/triggers/dry-runs/${id}/cancel`, {})).body).toMatchObject({ code: 'dry_run_over' })
  expect(await work()).toBe(false)
  expect((await read(id)).run).toMatchObject({ state: 'cancelled', fired: 0 })
  expect((await s.as('office').send('POST', '/api/triggers/dry-runs', { rule: rule('unsolved'), from: until(), until: FROM })).body).toMatchObject({ code: 'dry_run_period' })
})

test('whoever dies over it is taken for dead after half a minute, and another begins anew; stopped while it runs it keeps nothing', async () => {
  const { id } = await ask(rule('unsolved'))
  expect(await takeDryRun(city.db, newId(), city.clock.now, 30_000)).toMatchObject({ id, attempts: 1 })
  expect(await work()).toBe(false)
  city.clock.pass(31_000)
  expect(await work()).toBe(true)
  expect((await read(id)).run).toMatchObject({ state: 'done', fired: 2 })

  const again = await ask(rule('unsolved'))
  await dryRunOnce({ db: city.db, keys: city.keys, now: () => city.clock.now }, AbortSignal.abort(new Error('the process stops')))
  expect((await read(again.id)).run).toMatchObject({ state: 'waiting' })
  expect(await work()).toBe(true)
  expect((await read(again.id)).hits).toHaveLength(2)
})
