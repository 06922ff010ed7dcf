/** 联合督办 and people who come at the same time: one order over many tickets and units, two hands at once, timers twice, a basis asked twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openOrder } from '#server/supervision/actions/open-order.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, HOUR, stepsOf, type Steps } from '../support/steps.ts'
import { JPEG, orderSteps } from '../support/supervision.ts'

let city: Hotline
let s: Steps
let o: ReturnType<typeof orderSteps>
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  o = orderSteps(city)
})
afterAll(() => city.drop())
const demand = (title: string, more: object = {}) => s.agent.register({ kind: 'complaint', title, body: `${title}，请处理。`, ...more })
const asSystem = (): Context => contextOf({ actor: systemActor(city.profile.centers[0]!.code), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'test' })

test('three units, one order over twelve tickets: each answers for itself and reads only its own', async () => {
  const tickets = []
  for (let n = 0; n < 12; n += 1) tickets.push(await demand(`占道经营反映之${n + 1}`))
  let order: OrderView = (await o.open(o.supervisor, { units: ['city_management', 'market_supervision', 'housing'], tickets, send: false })).body
  expect(order).toMatchObject({ state: 'opened', ticketCount: 12, next: { step: 'send' } })
  // Nothing is to be seen of it before it is sent.
  expect((await s.unit('housing').send('GET', `/api/supervision/orders/${order.id}`)).status).toBe(404)
  order = (await o.act(o.supervisor, order, 'send')).body
  const mine = await s.unit('housing').get<{ items: OrderView[] }>('/api/supervision/orders')
  expect(mine.items.map(({ id, tickets: shown }) => [id, shown.every(({ mayOpen }) => mayOpen)])).toEqual([[order.id, false]])

  await o.act(s.unit('housing'), order, 'return', { reason: '占道经营由综合执法局负责' })
  await o.act(s.unit('city_management'), order, 'answer', { text: '已整治三条街' })
  order = await o.see(order)
  expect([order.state, order.next.step, order.next.names]).toEqual(['return_asked', 'decide_return', ['住建局']])
  expect((await o.see(order, s.unit('market_supervision'))).answers.map(({ text }) => text)).toEqual([null, null, null])
  order = (await o.act(o.supervisor, order, 'return-decision', { unitId: city.unit('housing'), agreed: true, reason: '同意' })).body
  expect(order.state).toBe('answered')
  expect((await o.act(s.unit('housing'), order, 'answer', { text: '补充' })).body.code).toBe('order_part_wrong_state')
  await o.act(s.head('market_supervision'), order, 'answer', { text: '已约谈经营户' })
  order = await o.prove(order)
  for (const unit of ['city_management', 'market_supervision']) order = (await o.act(o.supervisor, order, 'review', { unitId: city.unit(unit), accepted: true })).body
  order = (await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '整治到位' })).body
  await city.settle()
  const { count } = await city.db.selectFrom('event').select((eb) => eb.fn.countAll<number>().as('count')).where('type', '=', 'supervision.finished').where('subjectId', 'in', tickets.map(({ id }) => id)).executeTakeFirstOrThrow()
  expect(count).toBe(12)
})

describe('at the same time', () => {
  test('two finish one order: one does, the other is told who was first', async () => {
    let order: OrderView = (await o.open(o.supervisor, { units: ['housing'], tickets: [await demand('楼道堆物')] })).body
    order = await o.prove(order)
    const replies = await Promise.all([o.supervisor, o.as('supervisor2')].map((who, n) => o.act(who, order, 'finish', { solved: false, conclusion: `结论${n}` })))
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)!.body.code).toBe('conflict')
    expect((await o.see(order)).entries.filter(({ what }) => what.startsWith('finished'))).toHaveLength(1)
  })
  test('a supervisor who did not see the new answer decides on nothing', async () => {
    const order = await o.prove((await o.open(o.supervisor, { units: ['housing'], tickets: [await demand('电梯停运')] })).body)
    await o.act(s.unit('housing'), order, 'answer', { text: '已修复' })
    expect((await o.act(o.supervisor, order, 'climb')).body.code).toBe('conflict')
  })
  test('the timer at two places at once climbs once', async () => {
    const order = await o.prove((await o.open(o.supervisor, { units: ['housing'], tickets: [await demand('外墙脱落')] })).body)
    city.clock.pass(2 * DAY)
    await Promise.all([city.timer('climb-orders'), city.timer('climb-orders')])
    await city.timer('climb-orders')
    const after = await o.see(order)
    expect(after.steps.map(({ rung }) => rung)).toEqual(['phone', 'on_site'])
  })
  test('a basis opens one order, whoever asks at once; the system opens, supervision sends', async () => {
    const ticket = await demand('餐饮油烟扰民')
    const given = { kind: 'inspect' as const, basis: 'trigger' as const, basisId: newId(), unitIds: [city.unit('housing')], ticketIds: [ticket.id], reason: '不规范件' }
    const ids = await Promise.all(Array.from({ length: 6 }, () => openOrder(asSystem(), given)))
    expect(new Set(ids.map(({ orderId }) => orderId)).size).toBe(1)
    const sent = (await o.act(o.office, await o.see({ id: ids[0]!.orderId }), 'send')).body
    expect(sent).toMatchObject({ state: 'sent', openedBy: '系统', basis: 'trigger' })
    await city.settle()
    const events = await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', ticket.id).where('type', 'like', 'supervision.%').orderBy('id').execute()
    expect(events.map(({ type, facts }) => [type, facts!['byStaff']])).toEqual([['supervision.opened', false], ['supervision.sent', true]])
  })
  test('what supervision left unsolved opens one rung higher', async () => {
    const order = await o.prove((await o.open(o.supervisor, { units: ['housing'], tickets: [await demand('地下室积水')] })).body)
    await o.act(o.supervisor, order, 'finish', { solved: false, conclusion: '未解决' })
    const { orderId } = await openOrder(asSystem(), { kind: 'supervise', basis: 'unsolved_order', basisId: order.id, unitIds: [city.unit('housing')], ticketIds: order.tickets.map(({ id }) => id), reason: '热线督办未解决' })
    expect((await o.see({ id: orderId })).rung.code).toBe('on_site')
  })
})

describe('who', () => {
  test('nobody else opens, and what does not exist is refused', async () => {
    const ticket = await demand('路灯不亮')
    for (const who of [s.agent, s.dispatcher, city.as('inspector1'), s.unit('housing')]) expect((await o.open(who, { units: ['housing'], tickets: [ticket] })).status).toBe(403)
    expect((await o.open(o.supervisor, { units: ['housing'], tickets: [{ id: newId() }] })).body.code).toBe('not_found')
    expect((await o.open(o.supervisor, { rung: 'r9', units: ['housing'], tickets: [ticket] })).body.code).toBe('rung_unknown')
    expect((await o.open(o.supervisor, { units: [], tickets: [ticket] })).body.code).toBe('order_without_unit')
  })
  test('a file of one unit is not another’s to read', async () => {
    const order = (await o.open(o.supervisor, { units: ['housing', 'city_management'], tickets: [await demand('绿地被占')] })).body
    const { body: file } = await o.upload(s.unit('housing'), order, '整改.jpg', JPEG)
    expect((await s.unit('city_management').send('GET', `/api/supervision/files/${file.id}`)).status).toBe(404)
    expect((await o.supervisor.send('GET', `/api/supervision/files/${file.id}`)).status).toBe(200)
    expect((await o.upload(s.unit('water'), order, '整改.jpg', JPEG)).status).toBe(404)
  })
})

test('到期前催办: once a deadline, never in the first half of its time, and nobody’s person-time', async () => {
  city.clock.set('2026-03-09T09:00:00+08:00')
  const ticket = await demand('井盖缺失')
  await s.assign(ticket, 'housing')
  await s.sign(ticket, 'housing')
  await s.contact(ticket, 'housing')
  const due = Date.parse((await s.agent.see(ticket)).assignments[0]!.clocks.find(({ clock, stoppedAt }) => clock === 'answer' && stoppedAt === null)!.dueAt)
  await city.timer('urge-before-due')
  const box = () => o.supervisor.get<{ urges: { name: string; unit: string }[] }>(`/api/supervision/tickets/${ticket.id}`)
  expect((await box()).urges).toEqual([])
  city.clock.now = due - HOUR
  await city.timer('urge-before-due')
  await city.timer('urge-before-due')
  expect((await box()).urges).toMatchObject([{ name: '到期前催办', unit: '住建局' }])
  expect((await s.agent.see(ticket))).toMatchObject({ urgeCount: 0, contactCount: 1 })
})
