/** 驻马店: reach in 30 minutes, be there in 2 hours, report in 6, by day, night and weekend; what is confidential stays in the room. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { HOUR, MINUTE, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('zhumadian', '2026-03-07T22:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const night = () => city.clock.set('2026-03-07T22:00:00+08:00')
const onTime = async (ticket: { id: string }) => {
  const rows = await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', ticket.id).where('type', 'in', ['assignment.contacted', 'assignment.arrived', 'assignment.progress_reported']).orderBy('id').execute()
  return rows.map((e) => [e.type.split('.')[1], e.facts?.onTime])
}

describe('ordinary demands', () => {
  test('thirty minutes, two hours, six hours, on a Saturday night as on any day', async () => {
    night()
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '工地夜间施工噪声。', requester: { phone: '19000040001' } }), 'city_management')
    const lead = ticket.assignments[0]
    expect(['contact', 'on_site', 'progress'].map((clock) => dueOf(lead, clock))).toEqual(['2026-03-07 22:30', '2026-03-08 00:00', '2026-03-08 04:00'])
    await s.sign(ticket, 'city_management')
    city.clock.pass(28 * MINUTE)
    // A failed attempt is on the record and stops nothing.
    const failed = await s.byUnit(ticket, 'city_management', 'contact', { reached: false, number: '19000040001', reason: '无人接听' })
    expect(failed.assignments[0]!.clocks.find((c) => c.clock === 'contact')).toMatchObject({ stoppedAt: null, light: 'near' })
    city.clock.pass(5 * MINUTE)
    await s.contact(ticket, 'city_management')
    city.clock.set('2026-03-07T23:50:00+08:00')
    await s.byUnit(ticket, 'city_management', 'arrive', { remark: '已到工地' })
    city.clock.set('2026-03-08T03:59:00+08:00')
    await s.byUnit(ticket, 'city_management', 'report_progress', { text: '已责令停工' })
    expect(await onTime(ticket)).toEqual([['contacted', false], ['arrived', true], ['progress_reported', true]])
    await city.timer('mark-deadlines')
    city.clock.set('2026-03-09T09:00:00+08:00')
    await s.reply(ticket, 'city_management')
    await s.signOff(ticket, 'city_management')
    expect(await s.finish(ticket)).toMatchObject({ status: 'closed' })
  })
  test('a consultation needs nobody on the spot', async () => {
    night()
    const ticket = await s.assign(await s.agent.register({ kind: 'consult', body: '落户材料' }), 'police')
    expect(ticket.assignments[0]!.clocks.map((c) => c.clock)).not.toContain('on_site')
  })
})

test('a sick child in the epidemic: the green lane, city and county together, within the three clocks', async () => {
  night()
  const demand = { kind: 'help', service: 'epidemic', urgency: 'urgent' as const, categoryCode: 'health.public.epidemic', areaCode: '411702', body: '孩子高烧，小区封控出不去。', requester: { name: '郭家长', phone: '19000040002' } }
  expect((await s.agent.send<{ code: string }>('POST', '/api/tickets', { demand: { channel: 'phone', title: '就医', ...demand }, then: { move: 'dispatch' } })).body.code).toBe('service_field_missing')
  const ticket = await s.agent.register({ ...demand, serviceFields: { need: '就医', patient: '儿童' } })
  expect(dueOf(ticket, 'dispatch')).toBe('2026-03-08 00:00')
  const assigned = await s.assign(ticket, 'health', ['g411702'])
  expect(['contact', 'on_site', 'progress'].map((clock) => dueOf(assigned.assignments[0], clock))).toEqual(['2026-03-07 22:30', '2026-03-08 00:00', '2026-03-08 04:00'])
  city.clock.pass(10 * MINUTE)
  await s.sign(ticket, 'health')
  await s.sign(ticket, 'g411702')
  await s.contact(ticket, 'health')
  city.clock.pass(HOUR)
  await s.byUnit(ticket, 'health', 'arrive', { remark: '救护车到小区门口' })
  await s.byUnit(ticket, 'g411702', 'report_progress', { text: '社区开启绿色通道' })
  city.clock.pass(2 * HOUR)
  await s.byUnit(ticket, 'health', 'report_progress', { text: '孩子已入院' })
  await s.reply(ticket, 'g411702', { publicAnswer: '社区全程陪同。' })
  await s.signOff(ticket, 'g411702')
  await s.reply(ticket, 'health', { publicAnswer: '孩子已住院治疗，情况稳定。' })
  await s.signOff(ticket, 'health')
  expect((await onTime(ticket)).filter(([, kept]) => kept === false)).toEqual([])
  city.clock.set('2026-03-09T09:00:00+08:00')
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', outcome: 'resolved' })
})

test('the psychological line: secret by itself, dispatched to nobody by no way, answered in the room', async () => {
  const ticket = await s.agent.register({ kind: 'consult', service: 'psychology', body: '最近睡不着，很焦虑。', requester: { name: '马女士', phone: '19000040003' } })
  expect(ticket.requester?.disclosure).toBe('secret')
  const unit = { leadUnitId: city.unit('health') }
  expect((await s.dispatcher.tryMove(ticket, 'assign', unit)).body.code).toBe('confidential_service')
  const hard = await s.dispatcher.move(ticket, 'mark_difficult', { text: '需要专家' })
  expect((await s.leader.tryMove(hard, 'designate', unit)).body.code).toBe('confidential_service')
  const answered = await s.agent.move(hard, 'answer', { answer: '已由心理咨询师疏导 40 分钟，约定下周再聊。' })
  expect(answered.assignments).toEqual([])
  expect(await s.agent.see(ticket)).toMatchObject({ status: expect.stringMatching(/closed|pending_revisit/) })
})

test('a suggestion: studied by the unit, adopted, and the citizen told why', async () => {
  city.clock.set('2026-03-09T09:00:00+08:00')
  const ticket = await s.assign(await s.agent.register({ kind: 'suggestion', body: '建议在农贸市场门口设临时停车位。', requester: { phone: '19000040004' } }), 'city_management')
  expect(ticket.kind.name).toBe('建言献策')
  // Fifteen working days from 10 March: the last is Monday the 30th.
  expect(dueOf(ticket.assignments[0], 'answer')).toBe('2026-03-30 17:30')
  await s.sign(ticket, 'city_management')
  await s.contact(ticket, 'city_management')
  await s.byUnit(ticket, 'city_management', 'conclude_study', { conclusion: 'adopted', reason: '已列入本季度计划，设 20 个车位。' }, true)
  await city.settle()
  const messages = await city.db.selectFrom('outgoingMessage').select('textSealed').where('ticketId', '=', ticket.id).where('template', '=', 'suggestion_decided').execute()
  expect(messages.map((m) => city.keys.open(m.textSealed))).toEqual([expect.stringMatching(/予以采纳.*20 个车位/)])
})

test('half of all demands are about the epidemic: an hour at many times the usual load, each with its own number and clocks', async () => {
  city.clock.set('2026-03-09T10:00:00+08:00')
  const intake = (n: number) => city.as(`agent${(n % 4) + 1}`).register({ kind: 'help', service: n % 2 ? 'epidemic' : undefined, urgency: n % 2 ? 'urgent' : 'normal', categoryCode: n % 2 ? 'health.public.epidemic' : undefined, body: `诉求 ${n}`, serviceFields: n % 2 ? { need: '用药' } : {} })
  const tickets = await Promise.all(Array.from({ length: 44 }, (_, n) => intake(n)))
  expect(new Set(tickets.map((t) => t.number)).size).toBe(44)
  expect(tickets.filter((t) => t.service?.code === 'epidemic')).toHaveLength(22)
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })
