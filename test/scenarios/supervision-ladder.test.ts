/** 分级督办: seven rungs of "4+1+2" climbed in order, by hand, by themselves and with some skipped; proof before every step. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, local, stepsOf, type Steps } from '../support/steps.ts'
import { orderSteps } from '../support/supervision.ts'

let city: Hotline
let s: Steps
let o: ReturnType<typeof orderSteps>
let units: string[]
beforeAll(async () => {
  // Monday
  city = await openHotline('hainan', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  o = orderSteps(city)
  units = city.profile.units.filter(({ kind }) => kind === 'bureau').slice(0, 3).map(({ code }) => code)
})
afterAll(() => city.drop())

const demand = (title: string): Promise<TicketView> => s.agent.register({ kind: 'complaint', title, body: `${title}，多次反映没有结果。` })

test('seven rungs in order: by hand, by itself, and never without the proof of the rung it leaves', async () => {
  const ticket = await demand('拖欠工程款一年未付')
  let order: OrderView = (await o.open(o.supervisor, { units: [units[0]!], tickets: [ticket] })).body
  expect(order).toMatchObject({ number: 'DB2026-00001', state: 'sent', rung: { code: 'r1', group: '4' }, next: { step: 'await_answer', rung: expect.stringContaining('二级') }, missing: [] })
  // One working day without an answer: 平台督办 needs no proof but that it was sent.
  expect([local(order.dueAt), local(order.climbsAt)]).toEqual(['2026-03-03 17:30', '2026-03-03 17:30'])
  city.clock.set('2026-03-04T09:00:00+08:00')
  await city.timer('climb-orders')
  await city.timer('climb-orders')
  order = await o.see(order)
  expect(order).toMatchObject({ state: 'climbed', rung: { code: 'r2' }, missing: ['通话记录'], next: { step: 'record_proof', names: ['通话记录'] } })
  expect(order.steps.map(({ rung, how }) => [rung, how])).toEqual([['r1', 'opened'], ['r2', 'by_itself']])

  // Its time comes again, but nobody telephoned: it stays, says so once, and climbs when the record of the call is there.
  city.clock.pass(3 * DAY)
  await city.timer('climb-orders')
  await city.timer('climb-orders')
  order = await o.see(order)
  expect(order).toMatchObject({ rung: { code: 'r2' }, hindered: true, overdue: true })
  expect(order.entries.filter(({ what }) => what === 'hindered')).toHaveLength(1)
  await o.prove(order)
  await city.timer('climb-orders')
  order = await o.see(order)
  expect(order).toMatchObject({ rung: { code: 'r3' }, hindered: false })

  for (const [from, to] of [['r3', 'r4'], ['r4', 'r5'], ['r5', 'r6'], ['r6', 'r7']]) {
    const refused = await o.act(o.supervisor, order, 'climb')
    expect([refused.status, refused.body.code, order.rung.code]).toEqual([422, 'proof_missing', from])
    expect(refused.body.details['names']).toEqual(order.missing)
    order = await o.prove(order)
    order = (await o.act(o.supervisor, order, 'climb')).body
    expect(order.rung.code).toBe(to)
  }
  expect(order.steps.map(({ rung }) => rung)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'])
  expect(order.climbsTo).toEqual([])
  expect((await o.act(o.supervisor, await o.prove(order), 'climb')).body.code).toBe('top_of_ladder')

  // At the top the unit's head answers, the result is recorded, and only then it ends as solved.
  const unit = city.as(units[0]!), head = city.as(`${units[0]!}-head`)
  expect((await o.act(unit, order, 'answer', { text: '工程款 120 万元已全部支付' })).body).toMatchObject({ state: 'climbed', answers: [{ state: 'drafted' }] })
  expect((await o.act(o.supervisor, await o.see(order), 'finish', { solved: true, conclusion: '已支付' })).body.code).toBe('answers_open')
  order = (await o.act(head, order, 'sign')).body
  expect(order.state).toBe('under_review')
  order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: city.unit(units[0]!), accepted: true })).body
  order = (await o.act(o.supervisor, await o.prove(order), 'finish', { solved: true, conclusion: '工程款已支付，诉求人确认' })).body
  expect(order).toMatchObject({ state: 'finished', solved: true, next: { step: 'none' }, abilities: [] })
})

test('skipped rungs need a reason, a climb goes upwards only, and the higher rung asks everybody anew', async () => {
  const ticket = await demand('小区二次供水发黄')
  let order: OrderView = (await o.open(o.supervisor, { rung: 'r2', units: [units[0]!, units[1]!], tickets: [ticket] })).body
  await o.act(city.as(units[0]!), order, 'answer', { text: '正在更换水箱' })
  order = await o.prove(order)
  expect(order.state).toBe('answered')
  expect((await o.act(o.supervisor, order, 'climb', { to: 'r5' })).body.code).toBe('skip_without_reason')
  expect((await o.act(o.supervisor, order, 'climb', { to: 'r1', reason: '降一级' })).body.code).toBe('rung_not_above')
  order = (await o.act(o.supervisor, order, 'climb', { to: 'r5', reason: '涉及全省水质，直接报省级平台' })).body
  expect(order).toMatchObject({ state: 'climbed', rung: { code: 'r5', group: '1' }, stepNo: 2 })
  expect(order.steps.at(-1)).toMatchObject({ how: 'skipped', reason: '涉及全省水质，直接报省级平台' })
  expect(order.answers.map(({ state }) => state)).toEqual(['asked', 'asked'])
  // r5 is a head's to answer: what a handler wrote waits, and the proof of r2 does not count here.
  expect(order.missing).toEqual(['督办函'])
})

test('the record of the ticket tells of every order, and the board shows the ladder as columns', async () => {
  const ticket = await demand('工资被拖欠三个月')
  const order = (await o.open(o.mayor, { kind: 'inspect', units: [units[2]!], tickets: [ticket], reason: '市领导直接督办' })).body
  expect(order).toMatchObject({ number: 'DC2026-00001', openedBy: expect.any(String), kind: 'inspect' })
  await city.settle()
  const events = await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', ticket.id).where('type', 'like', 'supervision.%').orderBy('id').execute()
  expect(events.map(({ type }) => type)).toEqual(['supervision.opened', 'supervision.sent'])
  expect(events[0]!.facts).toEqual({ orderId: order.id, kind: 'inspect', rung: 'r1', basis: 'manual', byStaff: true })

  const board = await o.supervisor.get<{ rungs: { code: string; group: string; open: number }[]; cards: OrderView[]; open: number }>('/api/supervision/board')
  expect(board.rungs.map(({ group }) => group)).toEqual(['4', '4', '4', '4', '1', '2', '2'])
  expect(board.rungs.map(({ code, open }) => [code, open]).filter(([, open]) => open)).toEqual([['r1', 1], ['r5', 1]])
  expect(board.cards.find(({ id }) => id === order.id)).toMatchObject({ units: [{ state: 'asked' }], tickets: [{ number: ticket.number, mayOpen: true }], persons: 1 })
})
