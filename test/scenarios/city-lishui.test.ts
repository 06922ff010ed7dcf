/** 丽水: the stories told about this hotline, under its own rules, before and after the Labour Day holiday of 2026. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, HOUR, MINUTE, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('lishui', '2026-04-30T10:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const count = async () => Number((await city.db.selectFrom('ticket').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)
const suggested = async (categoryCode: string, areaCode: string) => (await s.dispatcher.post<{ rows: { leadUnit: string; leadUnitId: string }[] }>('/api/desk/units', { categoryCode, areaCode })).rows[0]!

test('a man steps into a manhole: contacted within the hour, repaired, similar places checked; his thanks is neither an urge nor a demand', async () => {
  const caller = { name: '吴伤', phone: '19000010001' }
  const ticket = await s.agent.register({ kind: 'help', urgency: 'urgent', categoryCode: 'urban.road.manhole', areaCode: '331102', body: '施工路段窨井没有围挡，我踩空受伤。', requester: caller, address: '城东施工路段' })
  const lead = await suggested('urban.road.manhole', '331102')
  expect(lead.leadUnitId).toBe(city.unit('housing'))
  const assigned = await s.assign(ticket, 'housing')
  expect([dueOf(assigned.assignments[0], 'contact'), dueOf(assigned.assignments[0], 'answer')]).toEqual(['2026-04-30 11:00', '2026-05-01 10:00'])
  city.clock.pass(20 * MINUTE)
  await s.sign(ticket, 'housing')
  await s.contact(ticket, 'housing')
  await s.byUnit(ticket, 'housing', 'arrive', { remark: '项目部负责人已到场' })
  await s.byUnit(ticket, 'housing', 'report_progress', { text: '已由施工单位陪同就医，检查费用由其承担。' })
  city.clock.pass(5 * HOUR)
  const similarChecked = [{ place: '城东路 3 处窨井', found: '1 处松动，已加固' }, { place: '丽青路施工围挡', found: '完好' }]
  await s.reply(ticket, 'housing', { publicAnswer: '已陪同就医，窨井已修复；同时排查了城东路、丽青路。', similarChecked })
  await s.signOff(ticket, 'housing')
  const accepted = await s.accept(ticket)
  expect(accepted.assignments[0]!.reply?.similarChecked).toEqual(similarChecked)
  expect(accepted.assignments[0]!.clocks.filter((c) => c.stoppedAt !== null && c.stoppedAt > c.dueAt)).toEqual([])

  const before = await count()
  const known = await s.agent.post<{ open: { id: string }[] }>('/api/desk/caller', { phone: caller.phone })
  expect(known.open.map((t) => t.id)).toEqual([ticket.id])
  await s.agent.move(accepted, 'thank', { text: '感谢处理及时' })
  expect(await s.agent.see(ticket)).toMatchObject({ urgeCount: 0, contactCount: 1 })
  expect(await count()).toBe(before)
  city.clock.set('2026-05-01T09:00:00+08:00')
  expect(await s.revisit(ticket, { ...CONTENT, then: 'close' })).toMatchObject({ status: 'closed', outcome: 'resolved' })
  city.clock.set('2026-04-30T10:00:00+08:00')
})

test('the head of an AI company asks for policies: the enterprise seat, the zone contacts him and sends them', async () => {
  const demand = { kind: 'consult', service: 'enterprise_seat', categoryCode: 'economy.enterprise.settle', party: 'enterprise' as const, body: '人工智能企业落户开发区有哪些政策？', requester: { name: '郑总', phone: '19000010002', enterprise: '某智能科技公司' } }
  const refused = await s.agent.send<{ code: string }>('POST', '/api/tickets', { demand: { channel: 'phone', title: '落户政策', ...demand }, then: { move: 'dispatch' } })
  expect(refused).toMatchObject({ status: 422, body: { code: 'service_field_missing', details: { missing: ['企业名称'] } } })
  const ticket = await s.assign(await s.agent.register({ ...demand, serviceFields: { enterprise: '某智能科技公司', intent: '落户' } }), 'development_zone')
  // Three working days from the next day: 6, 7, 8 May.
  expect([dueOf(ticket.assignments[0], 'contact'), dueOf(ticket.assignments[0], 'answer')]).toEqual(['2026-04-30 11:00', '2026-05-08 17:30'])
  city.clock.pass(10 * MINUTE)
  await s.handle(ticket, 'development_zone', { publicAnswer: '已由专人对接并发送人才、用房、算力补贴政策汇编。' })
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', service: { code: 'enterprise_seat', name: '营商环境专席' } })
  city.clock.set('2026-04-30T10:00:00+08:00')
})

test('a machinery firm without electricity: the park plans backwards from the date, and serves its neighbours too', async () => {
  const ticket = await s.assign(await s.agent.register({ kind: 'help', party: 'enterprise', categoryCode: 'urban.power.connect', body: '新入驻机械企业厂房未通电，六月要投产。', requester: { name: '冯厂长', phone: '19000010003', enterprise: '某机械公司' } }), 'development_zone', ['power_company'])
  // Across 1–5 May, with Saturday 9 worked: 6, 7, 8, 9, 11.
  expect(dueOf(ticket.assignments[0], 'answer')).toBe('2026-05-11 17:30')
  const milestones = [{ what: '完成配电方案', dueDay: '2026-05-10' }, { what: '完成施工', dueDay: '2026-05-25' }, { what: '送电', dueDay: '2026-05-30' }]
  await s.sign(ticket, 'power_company')
  await s.reply(ticket, 'power_company', { publicAnswer: '配合施工。' })
  await s.signOff(ticket, 'power_company')
  const answered = await s.handle(ticket, 'development_zone', { publicAnswer: '倒排工期，5 月 30 日前送电。', solved: 'partly', whyNot: '需架设专线', milestones, similarChecked: [{ place: '同园区 3 家企业', found: '一并纳入' }] })
  expect(answered.status).toBe('pending_review')
  const lead = answered.assignments.find((a) => a.role === 'lead')!
  expect(lead.reply?.milestones.map((m) => m.dueDay)).toEqual(['2026-05-10', '2026-05-25', '2026-05-30'])
  expect(await s.finish(ticket, { ...CONTENT, solved: 'partly' })).toMatchObject({ status: 'closed', outcome: 'explained' })
})

test('one caller from another province speaks for more than a hundred shopkeepers; not paid, not accepted', async () => {
  const ticket = await s.agent.register({ kind: 'complaint', personsRepresented: 118, body: '店招改造补贴一直没有发，我代表一百多户商户。', requester: { name: '孙商户', phone: '19000010004' } })
  await s.assign(ticket, 'city_management', ['finance'])
  await s.sign(ticket, 'finance')
  await s.reply(ticket, 'finance')
  await s.signOff(ticket, 'finance')
  await s.handle(ticket, 'city_management', { solved: 'not_solved', whyNot: '资金尚未到位', publicAnswer: '正在申请。' })
  await s.reviewer.move(await s.reviewer.see(ticket), 'send_back', { reason: '须明确发放时间' })
  city.clock.pass(3 * DAY)
  await s.reply(ticket, 'city_management', { publicAnswer: '补贴已全部发放到户。' })
  await s.signOff(ticket, 'city_management')
  expect(await s.finish(ticket)).toMatchObject({ outcome: 'resolved', personsRepresented: 118, contactCount: 1 })
  const [registered] = await city.db.selectFrom('event').select('facts').where('subjectId', '=', ticket.id).where('type', '=', 'ticket.registered').execute()
  expect(registered?.facts).toMatchObject({ persons: 118 })
  city.clock.set('2026-04-30T10:00:00+08:00')
})

test('goods on the pavement: twelve complaints, one matter, two departments, every caller answered and asked', async () => {
  const complain = (n: number) => s.agent.register({ kind: 'complaint', categoryCode: 'urban.appearance.sidewalk', areaCode: '331102', body: `店铺占道摆货，第 ${n} 位`, requester: { phone: `1900002${String(n).padStart(4, '0')}` } })
  const parent = await s.assign(await complain(0), 'city_management', ['traffic_police'])
  const children: TicketView[] = []
  for (let n = 1; n < 12; n++) children.push(await s.agent.move(await complain(n), 'merge', { parentId: parent.id, reason: '同一路段' }))
  expect(await s.agent.see(parent)).toMatchObject({ childCount: 11, contactCount: 12 })
  await s.sign(parent, 'traffic_police')
  await s.reply(parent, 'traffic_police', { publicAnswer: '已拖移违停车辆。' })
  await s.signOff(parent, 'traffic_police')
  await s.handle(parent, 'city_management', { publicAnswer: '先点后面，已开展专项整治。' })
  await s.accept(parent)
  await city.settle()
  for (const child of children) expect(await s.revisit(child, { ...CONTENT, then: 'close' })).toMatchObject({ status: 'closed', outcome: 'resolved' })
  expect(await s.revisit(parent, { ...CONTENT, then: 'close' })).toMatchObject({ status: 'closed' })
  await city.settle()
  const answers = await city.db.selectFrom('outgoingMessage').select(['ticketId', 'textSealed']).where('template', '=', 'replied').where('ticketId', 'in', children.map((c) => c.id)).execute()
  expect(answers).toHaveLength(11)
  expect(city.keys.open(answers[0]!.textSealed)).toContain('专项整治')
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })
