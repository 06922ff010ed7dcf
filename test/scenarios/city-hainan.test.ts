/** 海南: one centre, one number series, twenty sites; taken at one, handled by a unit of any other, across the National Day of 2026. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TimelineItem } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person } from '../support/person.ts'
import { addPerson, DAY, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
let haikou: Person
beforeAll(async () => {
  city = await openHotline('hainan', '2026-09-30T10:00:00+08:00')
  s = stepsOf(city)
  haikou = await addPerson(city, 'agent-haikou', ['agent'], 'site_460100')
})
afterAll(() => city.drop())

const serial = (number: string) => Number(/260930(\d{6})\d$/.exec(number)?.[1])

test('a firm’s arrears, taken in Haikou, owed in Sanya: one number, one timeline, the owing place’s government leads', async () => {
  const ticket = await haikou.register({
    kind: 'complaint', service: 'arrears', party: 'enterprise', categoryCode: 'economy.enterprise.arrears', areaCode: '460203', body: '工程竣工两年，尾款未付。',
    serviceFields: { debtor: '某管委会', amount: 1_402_450, persons: 1 }, requester: { name: '韩经理', phone: '19000020001', enterprise: '某建设公司' },
    complainedOf: { type: 'unit', name: '吉阳区人民政府', unitId: city.unit('g460203') },
  })
  expect(ticket).toMatchObject({ firstUnit: '海口市站点', service: { code: 'arrears' } })
  const elsewhere = await s.agent.register({ kind: 'consult', body: '咨询' })
  expect(serial(elsewhere.number)).toBe(serial(ticket.number) + 1)

  const { rows } = await s.dispatcher.post<{ rows: { leadUnitId: string; co: { id: string }[] }[] }>('/api/desk/units', { categoryCode: 'economy.enterprise.arrears', areaCode: '460203' })
  expect(rows[0]).toMatchObject({ leadUnitId: city.unit('g460203'), co: [{ id: city.unit('business_environment') }, { id: city.unit('finance') }] })
  // Complained of and lead by its place: never alone.
  expect((await s.dispatcher.tryMove(ticket, 'assign', { leadUnitId: city.unit('g460203') })).body.code).toBe('complained_unit_alone')
  const assigned = await s.assign(ticket, 'g460203', ['business_environment', 'finance'])
  // 1–7 October off, Saturday 10 worked: 8, 9, 10, 12, 13.
  expect(dueOf(assigned.assignments[0], 'answer')).toBe('2026-10-13 17:30')
  expect(assigned.displayParts).toHaveLength(4)

  for (const co of ['business_environment', 'finance']) {
    await s.sign(ticket, co)
    await s.reply(ticket, co, { publicAnswer: '已督促拨付。' })
    await s.signOff(ticket, co)
  }
  city.clock.pass(8 * DAY)
  await s.handle(ticket, 'g460203', { publicAnswer: '尾款 1,402,450 元已于今日支付。' })
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', outcome: 'resolved', number: ticket.number })
  const story = await haikou.get<{ items: TimelineItem[] }>(`/api/tickets/${ticket.id}/timeline`)
  expect(new Set(story.items.map((i) => i.unit))).toEqual(new Set(['海口市站点', '省级平台', '吉阳区', '省营商环境厅', '省财政厅']))
  city.clock.set('2026-09-30T10:00:00+08:00')
})

test('a group claims wages: persons counted once, recovered in the place where it is owed', async () => {
  const ticket = await haikou.register({ kind: 'help', urgency: 'urgent', categoryCode: 'labour.relation.wage', areaCode: '469005', personsRepresented: 42, body: '工地拖欠 42 人工资。', requester: { name: '杨工', phone: '19000020002' } })
  const assigned = await s.assign(ticket, 'g469005', ['human_resources'])
  expect(dueOf(assigned.assignments[0], 'answer')).toBe('2026-10-01 10:00')
  await s.sign(ticket, 'human_resources')
  await s.reply(ticket, 'human_resources')
  await s.signOff(ticket, 'human_resources')
  await s.handle(ticket, 'g469005', { publicAnswer: '42 人工资 63 万元已足额发放。' })
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', personsRepresented: 42, contactCount: 1 })
})

test('a site’s people see every demand of the province; a unit of one city none of another’s', async () => {
  const ticket = await s.assign(await s.agent.register({ kind: 'help', areaCode: '460203', body: '停水' }), 'g460203')
  expect((await haikou.see(ticket)).number).toBe(ticket.number)
  expect((await s.unit('g460100').send('GET', `/api/tickets/${ticket.id}`)).status).toBe(404)
  expect((await s.unit('g460203').see(ticket)).abilities.map((a) => a.move)).toContain('sign')
  // The city above reads what its district does, and leaves the doing to it.
  expect((await s.unit('g460200').see(ticket)).abilities).toEqual([])
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })
