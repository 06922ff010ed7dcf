/** 告知: whom each rung tells, under two cities' ladders; once a person and rung, with a receipt, and only what each may see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeView, OrderView } from '#contract/supervision.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person } from '../support/person.ts'
import { stepsOf } from '../support/steps.ts'
import { orderSteps } from '../support/supervision.ts'

const notices = async (who: Person) => (await who.get<{ items: NoticeView[] }>('/api/supervision/notices')).items
const read = (who: Person, { id }: { id: string }) => who.send<{ items: NoticeView[]; code?: string }>('POST', `/api/supervision/notices/${id}/read`, {})
const named = ({ told }: OrderView, stepNo: number) => told.filter((row) => row.stepNo === stepNo).map(({ addressee, channel, messageState, readAt }) => [addressee, channel, messageState, readAt !== null])

describe('四级督办 of the first city', () => {
  let city: Hotline, o: ReturnType<typeof orderSteps>, order: OrderView, ticket: TicketView, bureaus: string[]
  beforeAll(async () => {
    city = await openHotline('xizang', '2026-03-02T09:00:00+08:00')
    o = orderSteps(city, 'qamdo-')
    bureaus = city.units.filter(({ kind, centerId }) => kind === 'bureau' && centerId === 'qamdo').map(({ code }) => code)
    ticket = await city.as('qamdo-agent1').register({ kind: 'complaint', title: '冬季供暖不足', body: '冬季供暖不足，多次反映没有结果。' })
  })
  afterAll(() => city.drop())

  test('平台督办 tells the unit’s desk when it is sent, not before', async () => {
    const opened = (await o.open(o.supervisor, { rung: 'platform', units: [bureaus[0]!], tickets: [ticket], send: false })).body
    const desk = city.as(bureaus[0]!)
    expect([opened.told, await notices(desk)]).toEqual([[], []])
    order = (await o.act(o.supervisor, opened, 'send')).body
    expect(named(order, 1)).toEqual([['承办单位联络员', null, null, false]])
    expect(await notices(desk)).toMatchObject([{ orderId: order.id, number: order.number, rung: '平台督办', addressee: '承办单位联络员', mayOpen: true, dueAt: order.dueAt }])
    expect(await notices(city.as(`${bureaus[0]!}-head`))).toEqual([])
  })

  test('the climb tells the head; the receipt stands on the order, once', async () => {
    order = (await o.act(o.supervisor, order, 'climb')).body
    expect(order.rung.code).toBe('phone')
    const head = city.as(`${bureaus[0]!}-head`)
    expect(await notices(head)).toMatchObject([{ rung: '电话督办', addressee: '承办单位负责人' }])
    const at = city.clock.now += 60_000
    expect((await read(head, order)).body).toEqual({ items: [] })
    city.clock.now += 60_000
    expect((await read(head, order)).status).toBe(200)
    const seen = await o.see(order)
    expect(seen.told.filter(({ stepNo }) => stepNo === 2)).toMatchObject([{ addressee: '承办单位负责人', readAt: new Date(at).toISOString() }])
    // The desk of the first rung has still to read.
    expect(named(seen, 1)).toEqual([['承办单位联络员', null, null, false]])
    await city.settle()
    const { n } = await city.db.selectFrom('event').select((eb) => eb.fn.countAll<number>().as('n')).where('type', '=', 'supervision.notice_read').executeTakeFirstOrThrow()
    expect(n).toBe(1)
  })

  test('提级联合督办 tells the leaders by a message that waits in the outbox', async () => {
    order = await o.prove(order)
    order = (await o.act(o.supervisor, order, 'climb', { to: 'joint', reason: '群众反映集中' })).body
    expect(named(order, 3)).toEqual([['分管市领导', 'official_account', 'waiting', false], ['分管市领导', 'official_account', 'waiting', false], ['承办单位主要负责人', 'sms', 'waiting', false]])
    expect(await notices(city.as('qamdo-mayor1'))).toMatchObject([{ rung: '提级联合督办', addressee: '分管市领导', mayOpen: true }])
    const [sms] = await city.db.selectFrom('supervisionMessage').selectAll().where('channel', '=', 'sms').execute()
    const text = city.keys.open(sms!.textSealed)
    expect(text).toContain(order.number)
    expect(text).not.toContain('供暖')
  })

  test('a stranger has nothing to read, and another unit sees of the told only its own', async () => {
    const others = bureaus[1]!
    expect((await read(city.as(others), order)).body.code).toBe('not_found')
    order = (await o.act(o.supervisor, await o.see(order), 'extend', { unitIds: [city.unit(others)], ticketIds: [] })).body
    // Joined later, on the same rung: its head is told, nobody else again.
    expect(named(order, 3)).toHaveLength(4)
    expect(await notices(city.as(`${others}-head`))).toHaveLength(1)
    const theirs = await o.see(order, city.as(`${others}-head`))
    expect(new Set(theirs.told.map(({ mine }) => mine))).toEqual(new Set([true]))
    expect(order.entries.filter(({ what }) => what === 'told')).toHaveLength(4)
  })
})

describe('“4+1+2” of the second', () => {
  let city: Hotline, o: ReturnType<typeof orderSteps>
  beforeAll(async () => {
    city = await openHotline('hainan', '2026-03-02T09:00:00+08:00')
    o = orderSteps(city)
  })
  afterAll(() => city.drop())

  test('the timer’s climb tells as well; at the fifth rung the government above, who sees no more than the number', async () => {
    const bureau = city.profile.units.find(({ kind, parent }) => kind === 'bureau' && city.profile.units.some((one) => one.code === parent && one.kind === 'government'))!
    const ticket = await stepsOf(city).agent.register({ kind: 'complaint', title: '围挡占道', body: '围挡占道，多次反映没有结果。' })
    let order: OrderView = (await o.open(o.supervisor, { rung: 'r1', units: [bureau.code], tickets: [ticket] })).body
    city.clock.set('2026-03-04T09:00:00+08:00')
    await city.timer('climb-orders')
    await city.timer('climb-orders')
    order = await o.see(order)
    expect(named(order, 2).map(([addressee]) => addressee)).toEqual(['承办单位联络员', '承办单位负责人'])

    order = await o.prove(order)
    order = (await o.act(o.supervisor, order, 'climb', { to: 'r5', reason: '直接报省级平台' })).body
    expect(named(order, 3)).toEqual([['市县政府分管负责人', 'sms', 'waiting', false]])
    const above = city.as(`${bureau.parent!}-head`)
    expect(await notices(above)).toMatchObject([{ number: order.number, rung: expect.stringContaining('五级'), mayOpen: false }])
    expect((await above.send('GET', `/api/supervision/orders/${order.id}`)).status).toBe(404)
    expect((await read(above, order)).body).toEqual({ items: [] })
    expect((await o.see(order)).told.find(({ stepNo }) => stepNo === 3)?.readAt).not.toBeNull()
  })

  test('whom nobody on the platform stands for is named on the record, and a place that is no unit refuses', async () => {
    const admin = city.as('sysadmin')
    const rules = await admin.get<{ versionId: string; document: { addressees: { code: string }[] } }>('/api/rules')
    const value = rules.document.addressees.filter(({ code }) => code !== 'unit_contact')
    const wrong = await admin.send<{ problems: string[] }>('POST', '/api/rules/preview', { section: 'addressees', value: [...value, { code: 'x', name: '宣传部门', place: 'unit', unit: 'no_such_unit', roles: ['unit_head'] }] })
    expect(wrong.body.problems.join()).toContain('no_such_unit')
    expect((await admin.send('POST', '/api/rules', { section: 'addressees', value, basedOn: rules.versionId, note: '联络员另行告知' })).status).toBe(200)
    const ticket = await stepsOf(city).agent.register({ kind: 'complaint', title: '路灯不亮', body: '路灯不亮，多次反映没有结果。' })
    const order = (await o.open(o.supervisor, { rung: 'r1', units: [city.profile.units.find(({ kind }) => kind === 'bureau')!.code], tickets: [ticket] })).body
    expect([order.told, order.entries.filter(({ what }) => what === 'told_nobody').map(({ text }) => text)]).toEqual([[], ['承办单位联络员']])
  })
})
