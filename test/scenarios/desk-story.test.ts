/** One ticket from registration to closing, as it is told to the centre, to its unit, to another unit and to the citizen; and how it is counted. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundTicket } from '#contract/desk.ts'
import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { PROJECTIONS } from '#server/followers.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { assignmentOf } from '../support/person.ts'

let city: Hotline
let ticket: TicketView
let queryCode = ''
const SECRET = { name: '欧阳铁柱', phone: '13900001234' }
const HOUR = 3_600_000

beforeAll(async () => {
  city = await openHotline('lishui')
  const registered = await city.as('agent1').register({ kind: 'help', disclosure: 'secret', title: '楼上漏水', body: '我是欧阳铁柱，楼上漏水', requester: SECRET, areaCode: '331102001', categoryCode: 'urban.property' })
  ticket = registered
  queryCode = registered.queryCode
  await city.as('agent1').move(ticket, 'note', { text: '来电人情绪激动，疑为物业内部人' })
  city.clock.pass(HOUR)
  ticket = await city.as('dispatcher1').move(ticket, 'assign', { leadUnitId: city.unit('housing'), coUnitIds: [city.unit('city_management')], remark: '请联系欧阳铁柱' })
  await city.as('reviewer1').post(`/api/tickets/${ticket.id}/unmask`, { reason: '核对来电人' })
  const lead = assignmentOf(ticket)
  const unit = city.as('housing')
  ticket = await unit.move(await unit.see(ticket), 'sign', {}, lead)
  ticket = await unit.move(ticket, 'contact', { reached: false, number: SECRET.phone, reason: '欧阳铁柱未接电话' }, lead)
  ticket = await unit.move(ticket, 'report_progress', { text: '已约欧阳先生周三上门' }, lead)
})
afterAll(() => city.drop())

const story = async (username: string) => (await city.as(username).get<{ items: TimelineItem[] }>(`/api/tickets/${ticket.id}/timeline`)).items

test('the centre reads everything, in order, with who and why', async () => {
  const items = await story('reviewer1')
  expect(items.map(({ type }) => type)).toEqual([
    'ticket.registered', 'ticket.noted', 'assignment.made', 'assignment.made', 'requester.unmasked', 'assignment.signed', 'assignment.contact_failed', 'assignment.progress_reported',
  ])
  expect(items.find(({ type }) => type === 'requester.unmasked')).toMatchObject({ text: '核对来电人', unit: '热线中心' })
  expect(items.find(({ type }) => type === 'assignment.made')).toMatchObject({ text: '请联系欧阳铁柱', facts: { role: 'lead', unit: '住建局' } })
  expect(items.find(({ type }) => type === 'assignment.contact_failed')).toMatchObject({ unit: '住建局', facts: { number: '139****1234' } })
})

test('a unit reads no note, no unmasking and no name; another unit not what is between the centre and the first', async () => {
  const own = await story('housing')
  expect(own.map(({ type }) => type)).toEqual(['ticket.registered', 'assignment.made', 'assignment.made', 'assignment.signed', 'assignment.contact_failed', 'assignment.progress_reported'])
  const other = await story('city_management')
  expect(other.map(({ type }) => type)).not.toContain('assignment.contact_failed')
  for (const items of [own, other]) for (const secret of ['欧阳', '铁柱', '1390000', '1234', '物业内部人', '核对来电人']) expect(JSON.stringify(items)).not.toContain(secret)
  expect(own.at(-1)?.text).toBe('已约＊＊＊周三上门')
  expect((await city.as('education').send('GET', `/api/tickets/${ticket.id}/timeline`)).status).toBe(404)
  expect((await city.as('auditor').send('GET', `/api/tickets/${ticket.id}`)).status).toBe(403)
})

test('a deadline explains itself in words', async () => {
  const why = await city.as('housing').get<{ rule: object; days: { day: string; counted: boolean; cause: string; reason: string }[] }>(`/api/tickets/${ticket.id}/deadlines/answer?assignmentId=${assignmentOf(ticket)}`)
  expect(why.rule).toEqual({ code: 'answer.resolve', text: '5 个工作日，自次日起算', source: expect.any(String) })
  expect(why.days.map(({ day, cause }) => [day.slice(5), cause])).toEqual([
    ['03-02', 'start_day'], ['03-03', 'counted'], ['03-04', 'counted'], ['03-05', 'counted'], ['03-06', 'counted'], ['03-07', 'day_off'], ['03-08', 'day_off'], ['03-09', 'counted'],
  ])
  expect((await city.as('housing').send('GET', `/api/tickets/${ticket.id}/deadlines/on_site`)).status).toBe(404)
})

type Progress = { state: string; closed: boolean; steps: { text: string }[]; deadlines: { what: string; light: string }[]; answers: { unit: string; text: string }[]; messages: { text: string }[] }
const progress = (number: string, code: string, remoteAddress = '10.0.0.1') =>
  city.app.inject({ method: 'POST', url: '/api/public/progress', payload: { number, queryCode: code }, remoteAddress })

test('the citizen sees the state in plain words; a wrong code sees nothing, an eleventh try has to wait', async () => {
  await city.settle()
  const shown = (await progress(ticket.number, queryCode.toLowerCase())).json() as Progress
  expect(shown).toMatchObject({ state: '住建局正在办理', closed: false, answers: [] })
  expect(shown.steps.map(({ text }) => text)).toEqual(['您反映的事已登记', '已转住建局办理', '综合执法局协同办理', '住建局已接手', '住建局与您联系没有接通，会再联系', '住建局告知进展：已约欧阳先生周三上门'])
  expect(shown.deadlines.map(({ what }) => what)).toContain('住建局答复您')
  expect(shown.messages[0]?.text).toContain(ticket.number)
  expect(JSON.stringify(shown)).not.toMatch(/铁柱|情绪激动|内部人|退单/)

  expect((await progress(ticket.number, 'WRONGWRONG')).json()).toMatchObject({ code: 'progress_unknown' })
  expect((await progress('LS2603020000999', queryCode)).json()).toMatchObject({ code: 'progress_unknown' })
  for (let i = 0; i < 10; i++) await progress(ticket.number, 'WRONGWRONG', '10.0.0.2')
  expect((await progress(ticket.number, queryCode, '10.0.0.2')).statusCode).toBe(429)
  city.clock.pass(61_000)
  expect((await progress(ticket.number, queryCode, '10.0.0.2')).statusCode).toBe(200)
})

type Overview = { today: Record<string, number>; byStatus: { code: string; count: number }[]; byArea: { code: string; count: number }[]; byCategory: { code: string; name: string; count: number }[]; days: { day: string; accepted: number; closed: number }[]; closedInTime: object; satisfied: object; meanHandlingDays: number; figures: { name: string }[] }
const overview = () => city.as('leader').get<Overview>('/api/overview')
const counted = async (counter: string) => (await city.as('agent1').post<{ items: FoundTicket[] }>('/api/tickets/search', { counter })).items.map(({ number }) => number)

test('every number of the overview opens exactly its tickets', async () => {
  const asked = await city.as('agent2').register({ kind: 'consult', body: '社保卡怎么办', areaCode: '331121' }, { move: 'answer', answer: '到人社窗口办理', entryIds: [] })
  const lead = assignmentOf(ticket)
  const unit = city.as('housing')
  await unit.move(await unit.see(ticket), 'reply', { publicAnswer: '已修好', factsTrue: 'true', solved: 'solved' }, lead)
  await city.as('housing-head').move(await city.as('housing-head').see(ticket), 'sign_off', {}, lead)
  const co = assignmentOf(ticket, city.unit('city_management'))
  const other = city.as('city_management')
  await other.move(await other.see(ticket), 'sign', {}, co)
  await other.move(await other.see(ticket), 'reply', { publicAnswer: '已配合', factsTrue: 'true', solved: 'solved' }, co)
  await city.as('city_management-head').move(await city.as('city_management-head').see(ticket), 'sign_off', {}, co)
  await city.as('reviewer1').move(await city.as('reviewer1').see(ticket), 'accept', {})
  await city.settle()
  expect(await overview()).toMatchObject({ today: { accepted: 2, overdue: 0, dispatched: 1 }, byStatus: expect.arrayContaining([expect.objectContaining({ code: 'processing', count: 0 })]) })
  await city.as('revisiter1').move(await city.as('revisiter1').see(ticket), 'record_revisit', { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied', then: 'close' })
  await city.settle()

  const seen = await overview()
  // a share of those answered at once is drawn for a call-back and stays open
  const isDrawn = (await city.as('agent2').see(asked)).status !== 'closed'
  expect(seen.today).toMatchObject({ accepted: 2, answered: 1, dispatched: 1, closed: isDrawn ? 1 : 2, overdue: 0, open: isDrawn ? 1 : 0 })
  expect(seen).toMatchObject({ closedInTime: { numerator: 1, denominator: 1 }, satisfied: { numerator: 0, denominator: 1 } })
  expect(seen.meanHandlingDays).toBeCloseTo((HOUR + 61_000) / 86_400_000, 2)
  expect(seen.byArea).toEqual(expect.arrayContaining([{ code: '331102', name: '莲都区', count: 1 }, { code: '331121', name: '青田县', count: 1 }]))
  expect(seen.byCategory).toContainEqual(expect.objectContaining({ code: 'urban', count: 1 }))
  expect(seen.days.at(-1)).toMatchObject({ day: '2026-03-02', accepted: 2 })
  expect(seen.figures.length).toBeGreaterThan(0)

  expect(await counted('accepted')).toHaveLength(2)
  expect(await counted('answered')).toEqual([asked.number])
  expect(await counted('dispatched')).toEqual([ticket.number])
  expect(await counted('closed')).toHaveLength(seen.today['closed']!)
  expect(await counted('open')).toHaveLength(seen.today['open']!)
  expect(await counted('closed_in_time')).toEqual([ticket.number])
  expect(await counted('closed_measured')).toEqual([ticket.number])
  expect(await counted('asked')).toEqual([ticket.number])
  expect(await counted('satisfied')).toEqual([])
  expect(await counted('overdue')).toEqual([])

  const told = (await progress(ticket.number, queryCode)).json() as Progress
  expect(told).toMatchObject({ state: '已经解决', closed: true, answers: [{ unit: '住建局', text: '已修好' }] })
})

test('an amended ticket is counted where it stands now; the counters equal their rebuild', async () => {
  const moved = await city.as('agent1').register({ kind: 'help', body: '噪音扰民', categoryCode: 'urban.road.light', areaCode: '331121' })
  await city.as('agent1').move(moved, 'amend', { categoryCode: 'environment.noise', areaCode: '331102001' })
  await city.as('agent1').move(await city.as('agent1').see(moved), 'withdraw', { text: '不反映了' })
  await city.as('leader').move(await city.as('leader').see(moved), 'reopen', { reason: '又来电' })
  await city.settle()
  const seen = await overview()
  expect(seen.byArea.find(({ code }) => code === '331102')?.count).toBe(2)
  expect(seen.byStatus.find(({ code }) => code === 'pending_dispatch')?.count).toBe(1)
  const area = await city.as('agent1').post<{ items: FoundTicket[] }>('/api/tickets/search', { areaCode: '331102' })
  expect(area.items).toHaveLength(2)
  for (const projection of PROJECTIONS) expect(await differencesFromRebuild(city.db, projection)).toEqual([])
})

test('a draft comes back as it was left, to its writer only', async () => {
  const agent = city.as('agent1')
  const data = { body: '还没说完', phone: '13800007812' }
  expect((await agent.send('PUT', '/api/desk/drafts/desk-1', { data })).status).toBe(200)
  expect(await agent.get('/api/desk/drafts')).toMatchObject({ items: [{ id: 'desk-1', data }] })
  expect(await city.as('agent2').get('/api/desk/drafts')).toEqual({ items: [] })
  const { dataSealed } = await city.db.selectFrom('draft').select('dataSealed').executeTakeFirstOrThrow()
  expect(dataSealed.toString('utf8')).not.toContain('7812')
  expect((await agent.send('PUT', '/api/desk/drafts/desk-2', { data: { body: 'x'.repeat(50_000) } })).status).toBe(413)
  await agent.send('DELETE', '/api/desk/drafts/desk-1')
  expect(await agent.get('/api/desk/drafts')).toEqual({ items: [] })
})
