/** 西藏: three centres in one installation, each under rules of its own, none seeing the others; around Mid-Autumn and National Day 2026. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, MINUTE, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let land: Hotline
let lhasa: Steps
let nyingchi: Steps
let qamdo: Steps
beforeAll(async () => {
  land = await openHotline('xizang', '2026-09-17T10:00:00+08:00')
  lhasa = stepsOf(land)
  nyingchi = stepsOf(land, 'nyingchi-')
  qamdo = stepsOf(land, 'qamdo-')
})
afterAll(() => land.drop())
const start = () => land.clock.set('2026-09-17T10:00:00+08:00')

describe('Nyingchi', () => {
  const HOUSING = 'nyingchi-housing'
  test('sewage from a drain: reached within the hour, solved in two days, well within five working days', async () => {
    start()
    const born = await nyingchi.agent.register({ kind: 'complaint', categoryCode: 'urban.drain.sewage', areaCode: '540402', body: '小区下水道污水外溢。', requester: { name: '多吉', phone: '19000050001' } })
    expect(born.number).toMatch(/^LZ260917000001\d$/)
    const ticket = await nyingchi.assign(born, HOUSING)
    // Fri 18, Sun 20 (make-up), 21, 22, 23; the offices close at 18:30.
    expect([dueOf(ticket.assignments[0], 'contact'), dueOf(ticket.assignments[0], 'answer')]).toEqual(['2026-09-17 11:00', '2026-09-23 18:30'])
    land.clock.pass(40 * MINUTE)
    await nyingchi.sign(ticket, HOUSING)
    const told = await nyingchi.contact(ticket, HOUSING)
    expect(told.assignments[0]!.clocks.find((c) => c.clock === 'contact')!.stoppedAt).toBe('2026-09-17T02:40:00.000Z')
    land.clock.pass(2 * DAY)
    await nyingchi.reply(ticket, HOUSING, { publicAnswer: '已疏通管道并清运淤泥。' })
    await nyingchi.signOff(ticket, HOUSING)
    expect(await nyingchi.finish(ticket)).toMatchObject({ status: 'closed', outcome: 'resolved' })
  })
  test('an enterprise has fifteen working days; very complex ones ten more at most', async () => {
    start()
    const firm = await nyingchi.assign(await nyingchi.agent.register({ kind: 'help', party: 'enterprise', body: '项目用地手续' }), 'nyingchi-natural_resources')
    // 18, 20, 21–24; 25–27 off; 28–30; 1–7 October off; 8, 9, Sat 10 (make-up), 12, 13, 14.
    expect(dueOf(firm.assignments[0], 'answer')).toBe('2026-10-14 18:30')
    const ticket = await nyingchi.sign(await nyingchi.assign(await nyingchi.agent.register({ kind: 'help', body: '道路塌陷' }), HOUSING), HOUSING)
    const ask = (amount: number) => nyingchi.unit(HOUSING).tryMove(ticket, 'apply_extension', { reason: 'complex', amount: { amount, unit: 'working_day' }, citizenTold: true }, nyingchi.part(ticket, HOUSING))
    expect((await ask(11)).body).toMatchObject({ code: 'extension_over_cap', details: { cap: 10, unit: 'working_day' } })
    expect((await ask(10)).status).toBe(200)
    const seen = await nyingchi.reviewer.see(ticket)
    const extended = await nyingchi.reviewer.move(seen, 'decide_extension', { approve: true, reason: '确属特别复杂' }, nyingchi.part(seen, HOUSING))
    // From Wed 23: Thu 24, 28–30, 8, 9, 10, 12, 13, 14 October.
    expect(dueOf(extended.assignments[0], 'answer')).toBe('2026-10-14 18:30')
  })
  test('five kinds of demands, no praise among them', async () => {
    expect((await nyingchi.agent.send<{ code: string }>('POST', '/api/tickets', { demand: { channel: 'phone', kind: 'praise', title: '表扬', body: '表扬' }, then: { move: 'dispatch' } })).body.code).toBe('unknown_kind')
  })
})

test('Qamdo: what a unit has closed is always asked about, by telephone or by message', async () => {
  start()
  const ticket = await qamdo.assign(await qamdo.agent.register({ kind: 'complaint', channel: 'weibo', body: '商品房质量问题', wantsRevisit: false }), 'qamdo-housing')
  await qamdo.handle(ticket, 'qamdo-housing')
  expect((await qamdo.accept(ticket)).status).toBe('pending_revisit')
  expect(await qamdo.revisit(ticket, { ...CONTENT, medium: 'sms', then: 'close' })).toMatchObject({ status: 'closed' })
  expect(ticket.number).toMatch(/^CD260917/)
})

test('Lhasa: a district and its neighbourhood, from intake to the archive', async () => {
  start()
  const ticket = await lhasa.assign(await lhasa.agent.register({ kind: 'help', body: '街道路灯不亮', requester: { phone: '19000050003' } }), 'lhasa-g540102')
  await lhasa.sign(ticket, 'lhasa-g540102')
  await lhasa.byUnit(ticket, 'lhasa-g540102', 'sub_dispatch', { unitId: land.unit('lhasa-s540102002') })
  await lhasa.sign(ticket, 'lhasa-s540102002')
  await lhasa.reply(ticket, 'lhasa-s540102002')
  await lhasa.signOff(ticket, 'lhasa-s540102002')
  const seen = await lhasa.unit('lhasa-g540102').see(ticket)
  await lhasa.unit('lhasa-g540102').move(seen, 'accept_sub', {}, lhasa.part(seen, 'lhasa-s540102002'))
  await lhasa.contact(ticket, 'lhasa-g540102')
  await lhasa.reply(ticket, 'lhasa-g540102')
  await lhasa.signOff(ticket, 'lhasa-g540102')
  expect((await lhasa.finish(ticket)).status).toBe('closed')
  land.clock.pass(40 * DAY)
  await land.timer('archive-closed')
  expect(await lhasa.reviewer.see(ticket)).toMatchObject({ status: 'archived', number: expect.stringMatching(/^LSA260917/) })
})

test('no centre sees, finds or works on what is another’s', async () => {
  start()
  const ticket = await lhasa.agent.register({ kind: 'help', body: '拉萨的诉求唯独在此', requester: { phone: '19000050004' } })
  for (const other of [nyingchi, qamdo]) {
    expect((await other.agent.send('GET', `/api/tickets/${ticket.id}`)).status).toBe(404)
    expect((await other.dispatcher.tryMove(ticket, 'assign', { leadUnitId: land.unit('nyingchi-housing') })).status).toBe(404)
    for (const text of [ticket.number, '唯独在此', '19000050004']) expect((await other.agent.send<{ items: unknown[] }>('POST', '/api/tickets/search', { text })).body.items).toEqual([])
    expect((await other.agent.post<{ known: boolean }>('/api/desk/caller', { phone: '19000050004' })).known).toBe(false)
  }
  expect((await lhasa.dispatcher.tryMove(ticket, 'assign', { leadUnitId: land.unit('nyingchi-housing') })).body.code).toBe('unit_unknown')
  expect((await lhasa.agent.tryMove(ticket, 'merge', { parentId: (await nyingchi.agent.register({ kind: 'help', body: '林芝的' })).id })).status).toBe(404)
})

test('stored as derived', async () => { await expectStoredAsDerived(land) })
