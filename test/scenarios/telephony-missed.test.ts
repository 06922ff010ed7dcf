/** 漏接回拨: one entry a number, its own clock, taken by one agent, ended once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MissedView } from '#contract/missed-calls.ts'
import { newId } from '#platform/ids.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Refused } from '../support/person.ts'
import { openPhones, type Phones } from '../support/phones.ts'

let city: Hotline
let phones: Phones
beforeAll(async () => { city = await openHotline('lishui', '2026-03-02T10:00:00+08:00'); phones = await openPhones(city) })
afterAll(async () => { await phones.stop(); await city.drop() })
beforeEach(async () => { await city.settle(); for (const table of ['telephonyMissed', 'telephonyMissedCall'] as const) await city.db.deleteFrom(table).execute() })

type Board = { items: MissedView[]; open: number; overdue: number }
const board = (view = 'open') => city.as('agent1').get<Board>(`/api/telephony/missed?view=${view}`)
const post = <T = MissedView & Refused>(who: string, path: string, body: object = {}) => city.as(who).send<T>('POST', `/api/telephony/missed/${path}`, body)
/** Waits in vain. */
async function missed(from = '13800007812', dialled = '12345') {
  const leg = await phones.dialIn(dialled, from)
  city.clock.pass(20_000)
  await phones.end(leg.legId)
  return leg
}

test('three times in ten minutes is one entry, with the number masked and due half an hour after the first', async () => {
  const first = city.clock.now + 20_000
  for (let i = 0; i < 3; i += 1) { await missed(); city.clock.pass(180_000) }
  await missed('13900001111')
  await missed('')
  await city.settle()
  const { items, open } = await board()
  expect(open).toBe(2)
  expect(items[0]).toMatchObject({ number: '138****7812', count: 3, reason: 'abandoned', lineName: '12345', dueAt: new Date(first + 30 * 60_000).toISOString(), overdue: false, attempts: 0, takenBy: null })
  expect(JSON.stringify(items)).not.toContain('13800007812')
  city.clock.pass(29 * 60_000)
  expect(await board()).toMatchObject({ overdue: 1, items: [{ overdue: true }, { overdue: false }] })
})

test('whoever calls again and gets through leaves the queue; so does one whose answered call is heard of first', async () => {
  await missed()
  await city.settle()
  expect((await board()).open).toBe(1)
  await phones.ready('agent1')
  const again = await phones.dialIn()
  await phones.answer()
  await city.settle()
  expect(await board()).toMatchObject({ open: 0 })
  expect((await board('done')).items).toMatchObject([{ outcome: 'called_again', count: 1 }])
  await phones.end(again.legId)
  // Missed and answered before anybody looked at the record: there is nothing to call back.
  await phones.wish('agent1', { wish: 'state', state: 'off' })
  city.clock.pass(60_000)
  await missed('13700001111')
  await phones.wish('agent1', { wish: 'state', state: 'ready' })
  const { legId } = await phones.dialIn('12345', '13700001111')
  await phones.answer()
  await phones.end(legId)
  await city.settle()
  expect((await board('done')).items.filter(({ number }) => number === '137****1111')).toEqual([])
  expect((await board()).open).toBe(0)
  await phones.wish('agent1', { wish: 'state', state: 'off' })
})

test('taken by one of two who ask at once, dialled by the server, reached', async () => {
  await missed()
  await city.settle()
  const [one, two] = await Promise.all([post('agent1', 'next'), post('agent2', 'next')])
  expect(new Set([one.status, two.status])).toEqual(new Set([200, 409]))
  const [holder, other] = one.status === 200 ? ['agent1', 'agent2'] : ['agent2', 'agent1']
  const { id } = (one.status === 200 ? one : two).body
  expect((one.status === 200 ? two : one).body.code).toBe('missed_none')
  expect(await post(other, `${id}/claim`)).toMatchObject({ status: 409, body: { code: 'missed_taken' } })
  expect(await post(other, `${id}/outcome`, { outcome: 'reached' })).toMatchObject({ status: 409, body: { code: 'missed_taken' } })
  await phones.ready(holder)
  const { body: { callId } } = await post<{ callId: string }>(holder, `${id}/dial`, { id: newId() })
  await phones.settled()
  const [entry] = await city.db.selectFrom('telephonyMissed').select(['callId']).execute()
  expect(await phones.call(callId)).toMatchObject({ direction: 'out', callBackOf: entry!.callId })
  expect(phones.engine.orders.flatMap((order) => (order.order === 'originate' && order.to.kind === 'number' ? [order.to.number] : []))).toContain('13800007812')
  await phones.answer()
  for (const { legId } of phones.engine.legs.values()) await phones.end(legId)
  expect(await post(holder, `${id}/outcome`, { outcome: 'reached', note: '来问公积金，已答复' })).toMatchObject({ status: 200, body: { outcome: 'reached', attempts: 1, note: '来问公积金，已答复' } })
  expect(await post(holder, `${id}/outcome`, { outcome: 'reached' })).toMatchObject({ status: 409, body: { code: 'missed_done' } })
  expect((await board()).open).toBe(0)
  await phones.wish(holder, { wish: 'state', state: 'off' })
})

test('not reached: not offered for half an hour; the third time it is given up, and the leader may free what somebody holds', async () => {
  await missed()
  await city.settle()
  const { body: { id } } = await post('agent1', 'next')
  for (const attempts of [1, 2]) {
    expect(await post('agent1', `${id}/outcome`, { outcome: 'not_reached' })).toMatchObject({ status: 200, body: { attempts, outcome: null, takenBy: null } })
    expect(await post('agent2', 'next')).toMatchObject({ status: 409, body: { code: 'missed_none' } })
    city.clock.pass(30 * 60_000)
    expect(await post('agent1', 'next')).toMatchObject({ status: 200, body: { id, mine: true } })
  }
  expect(await post('agent2', `${id}/release`)).toMatchObject({ status: 409, body: { code: 'missed_taken' } })
  expect(await post('leader', `${id}/release`)).toMatchObject({ status: 200, body: { takenBy: null } })
  await post('agent2', `${id}/claim`)
  expect(await post('agent2', `${id}/outcome`, { outcome: 'not_reached' })).toMatchObject({ body: { attempts: 3, outcome: 'given_up' } })
  // Abandoned again: a new entry of its own.
  await missed()
  await city.settle()
  expect(await board()).toMatchObject({ open: 1, items: [{ count: 1, attempts: 0 }] })
})

test('who presses the key while waiting is in the queue once, and no longer on the line', async () => {
  const { callId, legId } = await phones.dialIn('12345', '13600002222')
  city.clock.pass(61_000)
  await phones.dialIn('12345', '13600003333')
  await expect.poll(async () => { const place = phones.state().desk.calls.get(callId); return place?.offered }, { timeout: 70_000, interval: 200 }).toBe(true)
  await phones.say('1', legId)
  await phones.say('1', legId)
  await city.settle()
  expect((await board()).items).toMatchObject([{ number: '136****2222', reason: 'asked', count: 1 }])
  expect(await phones.call(callId)).toMatchObject({ state: 'ended', cause: 'call_back' })
  for (const one of phones.engine.legs.keys()) await phones.end(one)
}, 90_000)

test('a closed line: due half an hour after it opens again', async () => {
  const { document, versionId } = await city.as('sysadmin').get<{ document: { lines: { code: string }[] }; versionId: string }>('/api/rules')
  await city.as('sysadmin').post('/api/rules', { section: 'lines', basedOn: versionId, note: '工作日开放', value: document.lines.map((line) => (line.code === 'l12329' ? { ...line, open: { from: '08:30', to: '17:30', workingDays: true } } : line)) })
  city.clock.set('2026-04-30T20:00:00+08:00')
  await phones.dialIn('12329', '13500004444')
  await city.settle()
  expect((await board()).items).toMatchObject([{ reason: 'closed', lineName: '住房公积金', dueAt: '2026-05-06T01:00:00.000Z' }])
})

test('the engine is gone: who waited is called back', async () => {
  await phones.dialIn('12345', '13400005555')
  phones.engine.legs.clear()
  await phones.restart()
  await city.settle()
  expect((await board()).items).toMatchObject([{ number: '134****5555', reason: 'abandoned', count: 1 }])
})

test('a talk the line broke off is called back; one that was hung up is not', async () => {
  await phones.ready('agent1')
  const cut = await phones.dialIn('12345', '13600001111')
  await phones.answer()
  await phones.tell({ type: 'leg.ended', at: city.clock.now, legId: cut.legId, cause: 'error' })
  await phones.wish('agent1', { wish: 'state', state: 'ready' })
  const over = await phones.dialIn('12345', '13600002222')
  await phones.answer()
  await phones.end(over.legId)
  await city.settle()
  expect((await board()).items).toMatchObject([{ number: '136****1111', reason: 'dropped' }])
  await phones.wish('agent1', { wish: 'state', state: 'ready' })
  const again = await phones.dialIn('12345', '13600001111')
  await phones.answer()
  await city.settle()
  expect((await board()).items).toEqual([])
  await phones.end(again.legId)
})
