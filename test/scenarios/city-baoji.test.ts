/** 宝鸡: a cold home in December, a student file of long ago, and consultations answered out of the knowledge base. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, MINUTE, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('baoji', '2026-12-10T16:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

test('radiators cold in December: the heating company flushes and vents the same day', async () => {
  const ticket = await s.agent.register({
    kind: 'help', service: 'heating', urgency: 'urgent', categoryCode: 'urban.heat.cold', areaCode: '610303', body: '小区接的市政供热，家里暖气不热。', requester: { name: '何居民', phone: '19000030001' },
    serviceFields: { estate: '金陵小区', temperature: 14, municipal: '是' },
  })
  const assigned = await s.assign(ticket, 'heating_company')
  expect([dueOf(assigned.assignments[0], 'sign'), dueOf(assigned.assignments[0], 'contact'), dueOf(assigned.assignments[0], 'answer')]).toEqual(['2026-12-10 16:30', '2026-12-10 17:00', '2026-12-11 16:00'])
  city.clock.pass(25 * MINUTE)
  await s.sign(ticket, 'heating_company')
  await s.contact(ticket, 'heating_company')
  await s.byUnit(ticket, 'heating_company', 'arrive', { remark: '入户检查，管道堵塞' })
  city.clock.set('2026-12-10T19:40:00+08:00')
  await s.reply(ticket, 'heating_company', { publicAnswer: '已冲洗管道并排气，室温回升。' })
  await s.signOff(ticket, 'heating_company')
  const accepted = await s.accept(ticket)
  const lead = accepted.assignments[0]!
  expect(lead.repliedAt?.slice(0, 10)).toBe('2026-12-10')
  expect(lead.clocks.filter((c) => ['sign', 'contact', 'answer'].includes(c.clock)).every((c) => c.stoppedAt! <= c.dueAt)).toBe(true)
  // Nobody is called at night about it.
  city.clock.set('2026-12-10T21:30:00+08:00')
  expect((await s.revisiter.tryMove(accepted, 'record_revisit', CONTENT)).body.code).toBe('revisit_quiet_hours')
  city.clock.set('2026-12-11T09:00:00+08:00')
  expect(await s.revisit(ticket, { ...CONTENT, then: 'close' })).toMatchObject({ status: 'closed', outcome: 'resolved' })
})

test('a student file posted years ago: the bureau searches and finds it', async () => {
  city.clock.set('2026-12-11T09:00:00+08:00')
  const ticket = await s.agent.register({ kind: 'help', categoryCode: 'education.school.record', areaCode: '610302', body: '家人的学籍档案多年前寄到教育局，现在入职要用。', requester: { name: '朱先生', phone: '19000030002' } })
  const { rows } = await s.dispatcher.post<{ rows: { leadUnitId: string }[] }>('/api/desk/units', { categoryCode: 'education.school.record', areaCode: '610302' })
  expect(rows[0]?.leadUnitId).toBe(city.unit('education'))
  const assigned = await s.assign(ticket, 'education')
  // Friday; 14, 15, 16, 17, 18 December.
  expect(dueOf(assigned.assignments[0], 'answer')).toBe('2026-12-18 17:30')
  await s.sign(ticket, 'education')
  await s.contact(ticket, 'education')
  await s.byUnit(ticket, 'education', 'report_progress', { text: '正在翻查历年移交清册' })
  city.clock.pass(3 * DAY)
  await s.reply(ticket, 'education', { publicAnswer: '档案已找到，请持身份证到档案室领取。' })
  await s.signOff(ticket, 'education')
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', outcome: 'resolved' })
})

test('a consultation is answered from a cited entry; without one it is answered too, and files a gap', async () => {
  const entry = await s.as('editor').post<{ id: string }>('/api/knowledge', { question: '供暖从哪天开始？', answer: '每年 11 月 15 日至次年 3 月 15 日。', unitId: city.unit('heating_company') })
  const gaps = async (ticket: { id: string }) => (await city.db.selectFrom('event').select('type').where('subjectId', '=', ticket.id).where('type', '=', 'knowledge.gap').execute()).length
  const cited = await s.agent.register({ kind: 'consult', body: '供暖从哪天开始？' }, { move: 'answer', answer: '11 月 15 日起。', entryIds: [entry.id] })
  expect([cited.class, await gaps(cited)]).toEqual(['consult', 0])
  expect((await s.agent.get<{ citedCount: number }>(`/api/knowledge/${entry.id}`)).citedCount).toBe(1)
  const uncited = await s.agent.register({ kind: 'consult', body: '热费能分期吗？' }, { move: 'answer', answer: '可以咨询营业厅。', entryIds: [] })
  expect(await gaps(uncited)).toBe(1)
  // Help is not a consultation: it needs no citation.
  expect(await gaps(await s.agent.register({ kind: 'help', body: '水管漏水' }, { move: 'answer', answer: '已通知。', entryIds: [] }))).toBe(0)
})

test('one-key transfer both ways: to the emergency department and back', async () => {
  const target = city.profile.centers[0]!.transferTargets.find((t) => t.code === 'emergency_management')!
  expect(target).toMatchObject({ emergency: true, bothWays: true })
  const ticket = await s.agent.register({ kind: 'help', channel: 'video', body: '河道水位上涨' }, { move: 'transfer', target: target.code })
  expect(ticket.status).toBe('transferred')
  expect((await s.agent.move(ticket, 'take_back', { text: '应急部门反馈由水利部门处置' })).status).toBe('pending_dispatch')
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })
