/** 并线 under the cities' own profiles: three ways of merging, hours and working days, the replaced number, the confidential line. */
import { afterEach, expect, test } from 'vitest'
import type { LineView } from '#contract/lines.ts'
import type { CallView } from '#contract/telephony.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { openPhones, type Phones } from '../support/phones.ts'

type Register = { lines: LineView[]; unnumbered: number; unknownToday: number; workingDay: boolean }
type Line = { code: string } & Record<string, unknown>
let city: Hotline
let phones: Phones
const open = async (profile: string, at: string, centerId?: string) => { city = await openHotline(profile, at); phones = await openPhones(city, centerId) }
afterEach(async () => { await phones.stop(); await city.drop() })

const register = (who = 'leader') => city.as(who).get<Register>('/api/telephony/lines')
const lineOf = async (number: string, who?: string) => (await register(who)).lines.find((line) => line.number === number)!
const desk = async (who: string) => (await city.as(who).get<{ calls: CallView[] }>('/api/telephony/desk')).calls
const put = async (section: string, change: (lines: Line[]) => unknown, who = 'sysadmin') => {
  const { document, versionId } = await city.as(who).get<{ document: Record<string, Line[]>; versionId: string }>('/api/rules')
  return city.as(who).send('POST', '/api/rules', { section, value: change(document[section] ?? []), basedOn: versionId, note: '话务调整' })
}
const putLine = (code: string, more: object, who?: string) => put('lines', (lines) => lines.map((line) => (line.code === code ? { ...line, ...more } : line)), who)

test('昌都: four lines in three ways: the same queue, their own agents and greeting, the sub-centre first and then everybody', async () => {
  await open('xizang', '2026-03-02T10:00:00+08:00', 'qamdo')
  const who = (name: string) => (city.profile.centers[0]!.code === 'qamdo' ? name : `qamdo-${name}`)
  const { lines } = await register(who('leader'))
  expect(lines.map(({ number, merge, path, isPreset }) => [number, merge, path.map(({ code }) => code), isPreset])).toEqual([
    ['12345', 'whole', ['general'], false], ['12319', 'whole', ['general'], true], ['12328', 'whole', ['general'], true], ['12315', 'parallel', ['market', 'general'], true], ['12366', 'sub_center', ['tax', 'general'], true],
  ])
  const general = await phones.ready(who('agent1'))
  const tax = await phones.ready(who('agent2'), { tax: 3 })
  // 整体并入: the same queue, and the agent sees which number was dialled.
  const whole = await phones.dialIn('12319')
  expect(await phones.call(whole.callId)).toMatchObject({ queue: 'general', agentId: general, line: 'l12319' })
  await phones.answer()
  expect(await desk(who('agent1'))).toMatchObject([{ lineName: '城建服务', dialled: '12319', number: '138****7812' }])
  await phones.end(whole.legId)
  // 设分中心: its own agent first.
  const sub = await phones.dialIn('12366', '13900001111')
  expect(await phones.call(sub.callId)).toMatchObject({ queue: 'tax', agentId: tax })
  await phones.answer()
  // Its agent is busy: half a minute, then whoever serves the general line.
  await phones.wish(who('agent1'), { wish: 'state', state: 'ready' })
  const waiting = await phones.dialIn('12366', '13900002222')
  expect(await phones.call(waiting.callId)).toMatchObject({ queue: 'tax', state: 'queued' })
  city.clock.pass(30_000)
  await phones.wish(who('agent1'), { wish: 'state', state: 'ready' })
  const heard = phones.engine.orders.filter((order) => order.order === 'play').map(({ prompts }) => prompts)
  expect(heard).toContainEqual(['greeting-12366', 'recorded'])
  for (const { legId } of [sub, waiting]) await phones.end(legId)
  expect((await lineOf('12366', who('leader'))).today).toMatchObject({ offered: 2, answered: 1 })
  expect((await lineOf('12319', who('leader'))).today).toEqual({ offered: 1, answered: 1, missed: 0 })
})

test('丽水: two numbers in parallel, each with its own greeting and its own counts; a number in no register is counted apart', async () => {
  await open('lishui', '2026-03-02T10:00:00+08:00')
  expect((await register()).unnumbered).toBe(23)
  await phones.ready('agent1', { general: 3, market: 3 })
  for (const dialled of ['12345', '057812315', '12345', '99999']) { const { legId } = await phones.dialIn(dialled); await phones.end(legId) }
  const { lines, unknownToday } = await register()
  const today = (number: string) => lines.find((line) => line.number === number)?.today
  expect([today('12345'), today('12315'), unknownToday]).toEqual([{ offered: 2, answered: 0, missed: 2 }, { offered: 1, answered: 0, missed: 1 }, 1])
  const heard = phones.engine.orders.filter((order) => order.order === 'play').map(({ prompts }) => prompts)
  expect(heard).toEqual([['recorded'], ['greeting-12315', 'recorded'], ['recorded'], ['recorded']])
  // A number nobody registered still reaches a person.
})

test('丽水: a line open on working days; a holiday closes it, the register says by which rule and when it opens', async () => {
  await open('lishui', '2026-04-30T16:00:00+08:00')
  expect((await putLine('l12329', { open: { from: '08:30', to: '17:30', workingDays: true } })).status).toBe(200)
  await phones.ready('agent1')
  expect(await lineOf('12329')).toMatchObject({ isOpen: true, rule: 'within_hours', path: [{ code: 'general' }] })
  city.clock.set('2026-05-01T10:00:00+08:00')
  expect(await lineOf('12329')).toMatchObject({ isOpen: false, rule: 'day_off', path: [], opensAt: '2026-05-06T00:30:00.000Z' })
  const { callId } = await phones.dialIn('12329')
  expect(phones.engine.orders.slice(-3).map((order) => (order.order === 'play' ? order.prompts : order.order))).toEqual(['answer', ['greeting-12329', 'closed'], 'hang_up'])
  expect(await phones.call(callId)).toMatchObject({ state: 'ended', line: 'l12329' })
  // Another queue outside those hours.
  await putLine('l12329', { open: { from: '08:30', to: '17:30', workingDays: true }, closedQueue: 'general' })
  const night = await phones.dialIn('12329')
  expect(await phones.call(night.callId)).toMatchObject({ state: 'ringing', queue: 'general' })
})

test('丽水: an old number is replaced from a day on: callers are told the new one, answered, and still counted under the old', async () => {
  await open('lishui', '2026-03-31T23:00:00+08:00')
  await putLine('l12319', { replacedBy: { number: '12345', from: '2026-04-01' } })
  await phones.ready('agent1')
  const before = await phones.dialIn('12319')
  await phones.end(before.legId)
  city.clock.set('2026-04-01T08:00:00+08:00')
  const { callId, legId } = await phones.dialIn('12319')
  const heard = phones.engine.orders.filter((order) => order.order === 'play').map(({ prompts }) => prompts[0])
  expect(heard).toEqual(['recorded', 'replaced'])
  expect(await phones.call(callId)).toMatchObject({ state: 'ringing', line: 'l12319' })
  await phones.answer()
  await phones.end(legId)
  expect(await lineOf('12319')).toMatchObject({ replacedBy: { number: '12345', inForce: true }, today: { offered: 1, answered: 1, missed: 0 } })
})

test('丽水: what cannot work is refused by name: a queue that is not there, a circle of overflow, a number twice', async () => {
  await open('lishui', '2026-03-02T10:00:00+08:00')
  const problems = async (section: string, value: unknown) => (await city.as('sysadmin').post<{ problems: string[] }>('/api/rules/preview', { section, value })).problems.join()
  const { document } = await city.as('sysadmin').get<{ document: { lines: Line[]; telephony: { queues: Line[] } } }>('/api/rules')
  const lines = (code: string, more: object) => document.lines.map((line) => (line.code === code ? { ...line, ...more } : line))
  expect(await problems('lines', lines('l12319', { queue: 'nowhere' }))).toContain('队列不存在')
  expect(await problems('lines', lines('l12319', { number: '12328' }))).toContain('两条线路的号码相同')
  const round = { ...document.telephony, queues: document.telephony.queues.map((queue) => (queue.code === 'general' ? { ...queue, overflow: [{ to: 'enterprise', afterSeconds: 60 }] } : queue)) }
  expect(await problems('telephony', round)).toContain('溢出成环')
  expect(await problems('telephony', document.telephony)).toBe('')
})

test('海南: a site answers its own line first; then any free agent of the province; an administrator sets what was not published', async () => {
  await open('hainan', '2026-03-02T10:00:00+08:00')
  expect((await register()).unnumbered).toBe(16)
  expect((await putLine('merged35', { number: '089812345', merge: 'sub_center', queue: 'site_460200' })).status).toBe(200)
  expect(await lineOf('089812345')).toMatchObject({ merge: 'sub_center', path: [{ code: 'site_460200', afterSeconds: null }, { code: 'general', afterSeconds: 20, longerThan: 10 }] })
  const province = await phones.ready('agent1')
  const site = await phones.ready('agent2', { site_460200: 3 })
  const first = await phones.dialIn('089812345')
  expect(await phones.call(first.callId)).toMatchObject({ agentId: site })
  await phones.answer()
  const second = await phones.dialIn('089812345', '13900001111')
  expect(await phones.call(second.callId)).toMatchObject({ state: 'queued', queue: 'site_460200' })
  city.clock.pass(20_000)
  await phones.wish('agent1', { wish: 'state', state: 'ready' })
  // The queue's own timer runs on the real clock; what makes time pass here is the next call.
  await phones.dialIn('12345', '13900003333')
  await expect.poll(async () => (await phones.call(second.callId))['queue'], { timeout: 25_000 }).toBe('general')
  expect([province, site]).toContain((await phones.call(first.callId))['agentId'])
}, 60_000)

test('驻马店: the psychological line: its own counsellor, never the general line, nothing of it to a unit', async () => {
  await open('zhumadian', '2026-03-02T10:00:00+08:00')
  expect(await lineOf('12356')).toMatchObject({ confidential: true, isPreset: true, path: [{ code: 'psychology' }] })
  await phones.ready('agent1')
  const counsellor = await phones.ready('agent2', { psychology: 3 })
  const { callId } = await phones.dialIn('12356')
  expect(await phones.call(callId)).toMatchObject({ agentId: counsellor, queue: 'psychology' })
  await phones.answer()
  expect(await desk('agent2')).toMatchObject([{ confidential: true, lineName: '心理咨询专线', script: expect.stringContaining('不会转给任何单位') as string }])
  const refused = await city.as('agent2').send('POST', '/api/telephony/wishes', { id: crypto.randomUUID(), wish: { wish: 'transfer', callId, whom: { number: '03962999999', role: 'unit' } } })
  expect(refused).toMatchObject({ status: 409, body: { code: 'line_confidential' } })
})

test('林芝: a line of its own for Tibetan: who speaks it well first; whoever speaks it a little is not rung', async () => {
  await open('xizang', '2026-03-02T10:00:00+08:00', 'nyingchi')
  const who = (name: string) => (city.profile.centers[0]!.code === 'nyingchi' ? name : `nyingchi-${name}`)
  const value = [{ code: 'tibetan', name: '藏语专席', number: '089412345', merge: 'parallel', queue: 'tibetan', greeting: 'greeting-tibetan' }]
  expect(await put('lines', (lines) => [...lines, ...value], who('sysadmin'))).toMatchObject({ status: 200 })
  expect(await lineOf('089412345', who('leader'))).toMatchObject({ path: [{ name: '藏语' }, { code: 'general', afterSeconds: 90 }] })
  await phones.ready(who('agent1'), { tibetan: 1, general: 3 })
  const { callId } = await phones.dialIn('089412345')
  expect(await phones.call(callId)).toMatchObject({ state: 'queued', queue: 'tibetan' })
  const speaker = await phones.ready(who('agent2'), { tibetan: 4 })
  await phones.settled()
  expect(await phones.call(callId)).toMatchObject({ state: 'ringing', agentId: speaker })
})
