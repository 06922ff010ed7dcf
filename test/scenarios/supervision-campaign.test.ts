/** 丽水人行道整治: many complaints, two departments, first at points, then area-wide, counted since 15 August, told to who complained. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CampaignRow, CampaignView } from '#contract/campaigns.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { HOUR, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let tickets: TicketView[]
let campaign: CampaignView
beforeAll(async () => {
  city = await openHotline('lishui', '2026-08-13T09:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const COUNTERS = [{ code: 'vending', name: '流动设摊', unitWord: '起' }, { code: 'occupying', name: '占道经营', unitWord: '起' }, { code: 'vehicles', name: '人行道违停', unitWord: '辆' }]
const PHASES = [
  { name: '重点路段', scope: 'points', places: ['大洋路', '丽青路'], fromDay: '2026-08-15', toDay: '2026-08-31' },
  { name: '全域推进', scope: 'area', places: ['莲都区'], fromDay: '2026-09-01', toDay: '2026-10-31' },
]
const complain = (phone: string | undefined, body: string) => {
  city.clock.pass(1_000)
  return s.agent.register({ kind: 'complaint', categoryCode: 'urban.appearance.sidewalk', areaCode: '331102', body, ...(phone && { requester: { phone } }) })
}
const post = (who: string, path: string, body: object) => city.as(who).post<CampaignView>(`/api/campaigns${path}`, body)
const tryPost = (who: string, path: string, body: object) => city.as(who).send<{ code: string; details: object }>('POST', `/api/campaigns${path}`, body)
const sums = ({ counters }: CampaignRow) => Object.fromEntries(counters.map(({ code, sum }) => [code, sum]))
const count = (who: string, counter: string, day: string, place: string, number: number) => post(who, `/${campaign.id}/reports`, { counter, day, place, number })
const told = async () => (await city.db.selectFrom('outgoingMessage').select('ticketId').where('template', '=', 'campaign_result').execute()).map(({ ticketId }) => ticketId)

test('started out of the complaints, with both departments, phases and counters of its own', async () => {
  tickets = [
    await complain('19000050001', '大洋路店铺占道摆货，行人只能走车道。'), await complain('19000050002', '丽青路人行道停满电动车。'),
    await complain('19000050001', '大洋路又摆到人行道上了。'), await complain(undefined, '人行道上有流动摊贩。'),
  ]
  const given = { name: '人行道占道整治', goal: '还路于民', ticketNumbers: [tickets[1]!.number], ticketIds: [tickets[0]!.id, tickets[2]!.id, tickets[3]!.id], unitIds: [city.unit('city_management'), city.unit('traffic_police')], phases: PHASES, counters: COUNTERS }
  expect(await tryPost('office', '', { ...given, ticketIds: [], ticketNumbers: [] })).toMatchObject({ status: 422, body: { code: 'campaign_no_source' } })
  expect(await tryPost('office', '', { ...given, ticketNumbers: ['没有这个编号'] })).toMatchObject({ status: 404 })
  expect(await tryPost('office', '', { ...given, phases: PHASES.toReversed() })).toMatchObject({ status: 422, body: { code: 'campaign_phase_wrong' } })
  for (const who of ['city_management', 'mayor1']) expect(await tryPost(who, '', given)).toMatchObject({ status: 403 })
  campaign = await post('office', '', given)
  expect(campaign).toMatchObject({ state: 'running', tickets: 4, requesters: 2, told: 0, phases: PHASES, abilities: ['join', 'phases', 'report', 'publish'] })
  expect(campaign.sources.map(({ told: is }) => is).sort()).toEqual(['no', 'no', 'no', 'nobody'])
  const joined = await city.db.selectFrom('event').select('subjectId').where('type', '=', 'campaign.joined').execute()
  expect(joined.map(({ subjectId }) => subjectId).sort()).toEqual(tickets.map(({ id }) => id).sort())
})

test('units report with date, place and number; others may not, nor for days outside', async () => {
  expect(await tryPost('city_management', `/${campaign.id}/reports`, { counter: 'vending', day: '2026-08-15', place: '大洋路', number: 3 })).toMatchObject({ status: 422, body: { code: 'campaign_day_wrong' } })
  city.clock.set('2026-10-20T17:00:00+08:00')
  expect(await tryPost('housing', `/${campaign.id}/reports`, { counter: 'vending', day: '2026-08-15', place: '大洋路', number: 3 })).toMatchObject({ status: 403 })
  expect(await city.as('housing').send('GET', `/api/campaigns/${campaign.id}`)).toMatchObject({ status: 404 })
  expect(await tryPost('city_management', `/${campaign.id}/reports`, { counter: 'dogs', day: '2026-08-15', place: '大洋路', number: 3 })).toMatchObject({ status: 422, body: { code: 'campaign_counter_unknown' } })
  for (const [who, counter, day, place, number] of [
    ['city_management', 'vending', '2026-08-15', '大洋路', 412], ['city_management', 'vending', '2026-09-10', '莲都区', 753], ['city_management', 'occupying', '2026-08-15', '丽青路', 245],
    ['city_management', 'occupying', '2026-09-20', '莲都区', 410], ['traffic_police', 'vehicles', '2026-08-16', '大洋路', 1_754], ['traffic_police', 'vehicles', '2026-09-12', '莲都区', 4_000],
  ] as const) campaign = await count(who, counter, day, place, number)
  // A unit sees the counters, not whose demands set it off.
  expect([campaign.sources, campaign.tickets, campaign.abilities]).toEqual([[], 4, ['report']])
})

test('a correction is a row of its own, in the sum and on the day it corrects', async () => {
  const wrong = campaign.reports.find(({ counter, day }) => counter === 'occupying' && day === '2026-09-20')!
  const path = `/${campaign.id}/reports/${wrong.id}/correction`
  expect(await tryPost('traffic_police', path, { number: 400, reason: '不是我们的' })).toMatchObject({ status: 404 })
  campaign = await post('city_management', path, { number: 400, reason: '重复统计 10 起' })
  expect(campaign.reports.filter(({ corrects }) => corrects === wrong.id)).toMatchObject([{ number: -10, reason: '重复统计 10 起', mayCorrect: false }])
  expect(await tryPost('city_management', path, { number: 400, reason: '再来' })).toMatchObject({ status: 422, body: { code: 'campaign_correction_wrong' } })
  expect(sums(campaign)).toEqual({ vending: 1_165, occupying: 645, vehicles: 5_754 })
  expect(campaign.days.filter(({ counter }) => counter === 'occupying')).toEqual([{ counter: 'occupying', day: '2026-08-15', number: 245 }, { counter: 'occupying', day: '2026-09-20', number: 400 }])
})

test('the result is told to each requester once, also to who complained twice; who came later hears it too; then it closes', async () => {
  campaign = await city.as('office').get(`/api/campaigns/${campaign.id}`)
  expect(await tryPost('office', `/${campaign.id}/closing`, { version: campaign.version })).toMatchObject({ status: 409, body: { code: 'campaign_result_missing' } })
  const text = '8 月 15 日以来共查处流动设摊 1165 起、占道经营 645 起、人行道违停 5754 辆。'
  const both = await Promise.all([tryPost('office', `/${campaign.id}/result`, { version: campaign.version, text }), tryPost('supervisor1', `/${campaign.id}/result`, { version: campaign.version, text })])
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  await city.settle()
  expect((await told()).sort()).toEqual([tickets[0]!.id, tickets[1]!.id].sort())
  expect((await city.db.selectFrom('outgoingMessage').select('textSealed').where('template', '=', 'campaign_result').execute()).every(({ textSealed }) => city.keys.open(textSealed).includes('5754 辆'))).toBe(true)

  const late = await complain('19000050003', '人行道停车还有一处。')
  campaign = await post('supervisor1', `/${campaign.id}/tickets`, { ticketIds: [late.id, tickets[0]!.id] })
  expect(campaign).toMatchObject({ tickets: 5, requesters: 3, told: 2 })
  expect(await tryPost('office', `/${campaign.id}/closing`, { version: campaign.version })).toMatchObject({ status: 409, body: { code: 'campaign_untold', details: { requesters: 1 } } })
  city.clock.pass(HOUR)
  await post('office', `/${campaign.id}/telling`, {})
  campaign = await post('office', `/${campaign.id}/telling`, {})
  await city.settle()
  expect((await told()).sort()).toEqual([tickets[0]!.id, tickets[1]!.id, late.id].sort())
  const closed = await post('office', `/${campaign.id}/closing`, { version: campaign.version })
  expect(closed).toMatchObject({ state: 'closed', told: 3, requesters: 3, abilities: [] })
  expect(sums(closed)).toEqual({ vending: 1_165, occupying: 645, vehicles: 5_754 })
  expect(await tryPost('city_management', `/${campaign.id}/reports`, { counter: 'vending', day: '2026-10-20', place: '大洋路', number: 1 })).toMatchObject({ status: 409, body: { code: 'campaign_closed' } })
  expect((await city.as('mayor1').get<{ items: CampaignRow[] }>('/api/campaigns')).items).toMatchObject([{ id: campaign.id, state: 'closed' }])
})

test('a whole matter can be the source', async () => {
  const { items } = await city.as('office').get<{ items: { id: string; tickets: number }[] }>('/api/matters?days=90')
  const biggest = items[0]
  expect(biggest?.tickets).toBeGreaterThan(1)
  const made = await post('supervisor1', '', { name: '同一事项整治', goal: '一并解决', matterId: biggest!.id, unitIds: [city.unit('city_management')], phases: PHASES, counters: COUNTERS })
  expect(made).toMatchObject({ tickets: biggest!.tickets, matterId: biggest!.id })
})
