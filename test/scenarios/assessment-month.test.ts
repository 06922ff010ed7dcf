/** 通报晾晒: handling time and satisfaction of every unit, by cohort, with the city's published 3.76 days beside them; frozen, published, printed. */
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CorrectionView, CountedTicket, MonthView, ScoreView } from '#contract/assessment.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { figureIn, unitIn } from '../support/assessment.ts'

let city: Hotline
let s: Steps
const tickets: Record<string, TicketView> = {}
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  const register = (n: number) => s.agent.register({ kind: 'help', body: `楼道灯第 ${n} 盏不亮` })
  // Two of the housing bureau: closed after exactly 2 and 4 days; one is not content.
  for (const [name, days, said] of [['fast', 2, CONTENT], ['slow', 4, SAD]] as const) {
    city.clock.set('2026-03-02T09:00:00+08:00')
    tickets[name] = await s.assign(await register(days), 'housing')
    city.clock.set('2026-03-02T10:00:00+08:00')
    await s.handle(tickets[name], 'housing')
    city.clock.set(`2026-03-0${2 + days}T09:00:00+08:00`)
    await s.finish(tickets[name], said)
  }
  // One of another bureau, answered long after its limit: 20 days.
  city.clock.set('2026-03-02T09:00:00+08:00')
  tickets['late'] = await s.assign(await register(20), 'city_management')
  city.clock.set('2026-03-22T09:00:00+08:00')
  await s.handle(tickets['late'], 'city_management')
  await s.finish(tickets['late'])
  // A question answered at once, and one that was not.
  city.clock.set('2026-03-23T09:00:00+08:00')
  await s.agent.register({ kind: 'consult', body: '公积金怎么提取' }, { move: 'answer', answer: '带身份证到窗口办理。', entryIds: [] })
  tickets['asked'] = await s.agent.register({ kind: 'consult', body: '企业落户政策' })
  await city.settle()
})
afterAll(() => city.drop())

const month = (who = s.as('assessor'), of = '2026-03') => who.get<MonthView>(`/api/assessment/months/${of}`)
const rows = (kpi: string, unit?: string, side = 'denominator', who = s.as('assessor')) =>
  who.get<{ items: CountedTicket[] }>(`/api/assessment/months/2026-03/rows?kpi=${kpi}&side=${side}${unit ? `&unitId=${city.unit(unit)}` : ''}`).then(({ items }) => items)

test('mean handling time of every unit in days of 24 h, with 3.76 days beside it', async () => {
  const seen = await month()
  const kpi = seen.kpis.find(({ code }) => code === 'mean_handling')
  expect(kpi).toMatchObject({ unit: 'day', target: { value: 3.76, placeholder: false } })
  expect(kpi?.about).toContain('受理到首次办结，扣除挂起，每天按 24 小时')
  // (2 + 4) ÷ 2 = 3 days, 20 days, (2 + 4 + 20) ÷ 3 of the whole.
  expect(figureIn(seen, city.unit('housing'), 'mean_handling')).toMatchObject({ denominator: 2, total: 6 * 1440, value: 3, meetsTarget: true })
  expect(figureIn(seen, city.unit('city_management'), 'mean_handling')).toMatchObject({ denominator: 1, value: 20, meetsTarget: false, small: true })
  expect(seen.whole.find((one) => one.kpi === 'mean_handling')).toMatchObject({ denominator: 3, total: 26 * 1440 })
})

test('satisfied, in time, and direct answers, each opening to exactly its tickets', async () => {
  const seen = await month()
  expect(figureIn(seen, city.unit('housing'), 'satisfied')).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 })
  expect(figureIn(seen, city.unit('housing'), 'closed_in_time')).toMatchObject({ numerator: 2, denominator: 2 })
  expect(figureIn(seen, city.unit('city_management'), 'closed_in_time')).toMatchObject({ numerator: 0, denominator: 1 })
  expect(figureIn(seen, city.unit('city_management'), 'overdue_rate')).toMatchObject({ numerator: 1, denominator: 1 })
  expect(seen.whole.find((one) => one.kpi === 'consult_first_answer')).toMatchObject({ numerator: 1, denominator: 2, value: 0.5, meetsTarget: false })
  expect((await rows('satisfied', 'housing')).map(({ ticketId }) => ticketId).sort()).toEqual([tickets['fast']!.id, tickets['slow']!.id].sort())
  expect((await rows('satisfied', 'housing', 'rest')).map(({ ticketId }) => ticketId)).toEqual([tickets['slow']!.id])
  expect((await rows('consult_first_answer', undefined, 'rest')).map(({ ticketId }) => ticketId)).toEqual([tickets['asked']!.id])
  expect((await rows('mean_handling', 'housing')).map(({ minutes }) => minutes ?? 0).toSorted((a, b) => a - b)).toEqual([2 * 1440, 4 * 1440])
})

test('what needs telephone events says so and is not zero', async () => {
  const seen = await month()
  expect(seen.kpis.find(({ code }) => code === 'connect_rate')).toMatchObject({ needs: 'telephony' })
  expect(seen.whole.some(({ kpi }) => kpi === 'connect_rate')).toBe(false)
  expect(await s.as('assessor').send('GET', '/api/assessment/months/2026-03/rows?kpi=connect_rate')).toMatchObject({ status: 422, body: { code: 'kpi_not_measured' } })
})

test('a head sees the own unit only, and opens nothing of another', async () => {
  const own = await month(s.head('housing'))
  expect(own.cohorts.flatMap(({ units }) => units.map(({ unitId }) => unitId))).toEqual([city.unit('housing')])
  expect(await s.head('housing').send('GET', `/api/assessment/months/2026-03/rows?kpi=satisfied&unitId=${city.unit('city_management')}`)).toMatchObject({ status: 403 })
  expect(await rows('satisfied', undefined, 'denominator', s.head('housing'))).toHaveLength(2)
  expect(await s.head('housing').send('GET', '/api/assessment/months/2026-03/publication')).toMatchObject({ status: 404 })
  expect(await s.as('agent1').send('GET', '/api/assessment/months/2026-03')).toMatchObject({ status: 403 })
})

test('units are ranked within a cohort only; few cases get no place; weights are tried without being kept', async () => {
  const assessor = s.as('assessor')
  expect(await assessor.send('GET', '/api/assessment/months/2026-03/ranking?scheme=composite')).toMatchObject({ status: 422, body: { code: 'ranking_across_cohorts' } })
  const { items } = await assessor.get<{ items: ScoreView[] }>('/api/assessment/months/2026-03/ranking?scheme=composite&cohort=bureaus_light')
  // housing: 2/2 × 60 + 2/2 × 30 + (1 − 0/2) × 10 = 100
  expect(items.find(({ unitId }) => unitId === city.unit('housing'))).toMatchObject({ score: 100, place: null, small: true })
  // city management: 0/1 × 60 + 1/1 × 30 + (1 − 0/1) × 10 = 40
  expect(items.find(({ unitId }) => unitId === city.unit('city_management'))).toMatchObject({ score: 40 })
  const tried = await assessor.post<{ items: ScoreView[] }>('/api/assessment/months/2026-03/what-if', { cohort: 'bureaus_light', items: [{ kpi: 'satisfied', weight: 100 }] })
  expect(tried.items.find(({ unitId }) => unitId === city.unit('housing'))?.score).toBe(50)
  expect(await assessor.send('POST', '/api/assessment/months/2026-03/what-if', { cohort: 'bureaus_light', items: [{ kpi: 'mean_handling', weight: 100 }] })).toMatchObject({ body: { code: 'scheme_item_unknown' } })
})

test('a month is frozen once, after it is over; later events change nothing of it; the bulletin opens', async () => {
  const assessor = s.as('assessor')
  expect(await assessor.send('POST', '/api/assessment/months/2026-03/freeze', {})).toMatchObject({ status: 422, body: { code: 'month_running' } })
  city.clock.set('2026-04-01T09:00:00+08:00')
  expect(await s.as('judge').send('POST', '/api/assessment/months/2026-03/freeze', {})).toMatchObject({ status: 403 })
  const both = await Promise.all([assessor.send('POST', '/api/assessment/months/2026-03/freeze', {}), assessor.send('POST', '/api/assessment/months/2026-03/freeze', {})])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const before = await month()
  expect(before).toMatchObject({ state: 'frozen', abilities: ['publish'] })

  await s.assign(tickets['asked']!, 'housing')
  await s.handle(tickets['asked']!, 'housing')
  await s.finish(tickets['asked']!, SAD)
  await city.settle()
  expect((await month()).cohorts).toEqual(before.cohorts)
  expect(figureIn(await month(assessor, '2026-04'), city.unit('housing'), 'satisfied')).toMatchObject({ numerator: 0, denominator: 1 })

  expect(await assessor.send('POST', '/api/assessment/months/2026-03/publish', { version: before.version, note: '请各单位对照改进。' })).toMatchObject({ status: 200, body: { state: 'published' } })
  expect(await assessor.send('POST', '/api/assessment/months/2026-03/publish', { version: before.version })).toMatchObject({ body: { code: 'month_published' } })
  const bulletin = await s.head('housing').get<MonthView>('/api/assessment/months/2026-03/publication')
  expect(bulletin.scope).toBe('cohort')
  expect(unitIn(bulletin, city.unit('city_management'))).toBeDefined()

  const file = (await s.head('housing').ask({ method: 'GET', url: '/api/assessment/months/2026-03/document' })).rawPayload
  const text = partOf(file, 'word/document.xml')
  expect(text).toContain('丽水市 12345 政务服务热线 2026-03 承办单位考核通报')
  expect(text).toContain('3.00 天')
  expect(text).toContain('平均办理时间 3.76 天')
  expect(text).toContain('请各单位对照改进。')
  const sheet = (await assessor.ask({ method: 'GET', url: '/api/assessment/months/2026-03/sheet' })).body
  expect(sheet).toMatch(/2026-03,部门（月主办不足 30 件）,[^,]+,2,mean_handling,[^,]+,3,day,2,2,8640,,,/)
})

test('an exclusion after freezing: the frozen figure stays, the corrected one stands beside it, by whom and why', async () => {
  const head = s.head('housing')
  const asked = await head.post<{ id: string; version: number }>('/api/assessment/exclusions', { month: '2026-03', ticketId: tickets['slow']!.id, reason: 'unreasonable', remark: '要求重复补偿' })
  expect(await head.send('POST', '/api/assessment/exclusions', { month: '2026-03', ticketId: tickets['slow']!.id, reason: 'unreasonable', remark: '再问' })).toMatchObject({ body: { code: 'exclusion_asked' } })
  expect(await head.send('POST', '/api/assessment/exclusions', { month: '2026-03', ticketId: tickets['late']!.id, reason: 'unreasonable', remark: '别家的' })).toMatchObject({ body: { code: 'ticket_not_counted' } })
  expect((await month()).cohorts).toEqual((await month()).cohorts)
  await s.as('assessor').post(`/api/assessment/exclusions/${asked.id}/decide`, { version: asked.version, approve: true, reason: '属实' })
  const seen = await month()
  expect(figureIn(seen, city.unit('housing'), 'mean_handling')).toMatchObject({ denominator: 2, value: 3, corrected: { denominator: 1, total: 2 * 1440, value: 2 } })
  expect(figureIn(seen, city.unit('housing'), 'satisfied')).toMatchObject({ numerator: 1, denominator: 2, corrected: { numerator: 1, denominator: 1 } })
  expect(figureIn(seen, city.unit('city_management'), 'mean_handling').corrected).toBeNull()
  const { items } = await s.as('assessor').get<{ items: CorrectionView[] }>('/api/assessment/months/2026-03/corrections')
  expect(items.find((one) => one.kpi === 'mean_handling' && one.unitId === city.unit('housing'))).toMatchObject({ before: { value: 3 }, after: { value: 2 }, cause: 'exclusion', causeId: asked.id })
  // The list of a frozen figure opens to what counts now, the row taken out is gone from it.
  expect((await rows('mean_handling', 'housing')).map(({ ticketId }) => ticketId)).toEqual([tickets['fast']!.id])
})

test('a refused exclusion is appealed and upheld by the judge; windows end', async () => {
  const head = s.head('city_management')
  const asked = await head.post<{ id: string; version: number }>('/api/assessment/exclusions', { month: '2026-03', ticketId: tickets['late']!.id, reason: 'out_of_scope', remark: '不属本局' })
  await s.as('assessor').post(`/api/assessment/exclusions/${asked.id}/decide`, { version: asked.version, approve: false, reason: '目录明确' })
  const appeal = await head.post<{ id: string; version: number }>('/api/assessment/appeals', { exclusionId: asked.id, grounds: '目录三月已调整' })
  expect(await s.as('assessor').send('POST', `/api/assessment/appeals/${appeal.id}/decide`, { version: 0, uphold: true, reason: '自己裁' })).toMatchObject({ status: 403 })
  await s.as('judge').post(`/api/assessment/appeals/${appeal.id}/decide`, { version: appeal.version, uphold: true, reason: '目录确已调整' })
  expect(figureIn(await month(), city.unit('city_management'), 'overdue_rate')).toMatchObject({ numerator: 1, denominator: 1, corrected: { numerator: 0, denominator: 0, value: null } })
  city.clock.pass(30 * DAY + HOUR)
  expect(await s.head('housing').send('POST', '/api/assessment/appeals', { month: '2026-03', kpi: 'satisfied', ticketIds: [tickets['fast']!.id], grounds: '太晚' })).toMatchObject({ body: { code: 'appeal_window_over' } })
})

/** One part of the archive, read by its local header. */
function partOf(file: Buffer, name: string): string {
  const at = file.indexOf(Buffer.from(name)) - 30
  expect(file.readUInt32LE(at)).toBe(0x04034b50)
  const length = file.readUInt32LE(at + 18), from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  return inflateRawSync(file.subarray(from, from + length)).toString()
}
