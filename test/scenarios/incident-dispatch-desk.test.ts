/** 驻马店: one system dispatches. A sick child in a closed estate: city and county act together, seen on one board, beside the clocks of the ticket. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IncidentMoveInput, IncidentView } from '#contract/incident.ts'
import type { TimelineItem } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { HOUR, local, MINUTE, stepsOf, type Steps } from '../support/steps.ts'

type Board = { items: IncidentView[]; mayOpen: boolean; levels: { code: string; placeholder: boolean }[] }
let city: Hotline, s: Steps, health: Person, county: Person
let incident: IncidentView, ticket: { id: string }
const tryMove = (who: Person, input: IncidentMoveInput, key?: string) => who.send<IncidentView & Refused>('POST', `/api/incidents/${incident.id}/moves`, input, key)
const move = async (who: Person, input: IncidentMoveInput) => (incident = await who.post<IncidentView>(`/api/incidents/${incident.id}/moves`, input))
const board = (who: Person) => who.get<Board>('/api/incidents')
const of = (code: string) => incident.units.find(({ unitId, releasedAt }) => unitId === city.unit(code) && releasedAt === null)!
const events = (type: string) => city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', incident.id).where('type', '=', type).orderBy('id').execute()

beforeAll(async () => {
  city = await openHotline('zhumadian', '2026-03-07T22:00:00+08:00')
  s = stepsOf(city)
  health = s.unit('health')
  county = s.unit('g411702')
  ticket = await s.agent.register({ kind: 'help', service: 'epidemic', urgency: 'urgent', categoryCode: 'health.public.epidemic', areaCode: '411702', body: '孩子高烧，小区封控出不去。', serviceFields: { need: '就医', patient: '儿童' }, requester: { name: '郭家长', phone: '19000040002' } })
  await s.assign(ticket, 'health', ['g411702'])
})
afterAll(() => city.drop())

test('called together: each unit with its own limit to answer, beside thirty minutes, two hours, six hours of the ticket', async () => {
  const call = { ticketIds: [ticket.id], title: '封控小区患儿就医', level: 'urgent', place: '驿城区某小区东门', units: [{ unitId: city.unit('health'), task: '派救护车接诊' }, { unitId: city.unit('g411702'), task: '开通绿色通道' }] }
  expect((await health.send('POST', '/api/incidents', call)).status).toBe(403)
  expect((await s.dispatcher.send<Refused>('POST', '/api/incidents', { ...call, level: 'unheard-of' })).body.code).toBe('incident_level_unknown')
  const [first, again] = await Promise.all(['same-incident-key', 'same-incident-key'].map((key) => s.dispatcher.send<IncidentView>('POST', '/api/incidents', call, key)))
  expect(again!.body.id).toBe(first!.body.id)
  incident = first!.body
  // The limits of the fast lane were not published: the board says so.
  expect(incident.level).toMatchObject({ code: 'urgent', placeholder: true })
  expect(incident.units.map(({ state, ackDueAt }) => [state, local(ackDueAt)])).toEqual([['called', '2026-03-07 22:10'], ['called', '2026-03-07 22:10']])
  expect(of('health').clocks.map(({ clock, dueAt }) => [clock, local(dueAt)])).toEqual([['contact', '2026-03-07 22:30'], ['on_site', '2026-03-08 00:00'], ['progress', '2026-03-08 04:00']])
  expect(await board(s.dispatcher)).toMatchObject({ mayOpen: true, items: [{ id: incident.id }] })
  // A unit sees what it was called to, and nothing else; nobody of the public is named on the desk.
  expect(await board(s.unit('education'))).toMatchObject({ mayOpen: false, items: [] })
  expect((await s.unit('education').send('GET', `/api/incidents/${incident.id}`)).status).toBe(404)
  expect(JSON.stringify(await board(health))).not.toMatch(/郭家长|19000040002/)
})

test('one tap each: acknowledged, under way, on site, reported; two of a unit at once are told who was first', async () => {
  city.clock.pass(6 * MINUTE)
  const head = city.as('health-head')
  const both = await Promise.all([tryMove(health, { move: 'step', to: 'acknowledged' }), tryMove(head, { move: 'step', to: 'acknowledged' })])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'incident_step_taken', details: { step: 'acknowledged', by: expect.any(String) } })
  expect(await events('incident.acknowledged')).toMatchObject([{ facts: { minutes: 6, onTime: true } }])
  city.clock.pass(4 * MINUTE + 1000)
  for (const _ of [1, 2]) await city.timer('mark-incidents')
  expect((await events('incident.call_overdue')).map(({ facts }) => facts?.['unitId'])).toEqual([city.unit('g411702')])
  await move(health, { move: 'step', to: 'under_way' })
  city.clock.pass(12 * MINUTE)
  await move(county, { move: 'step', to: 'on_site' })
  expect(of('g411702')).toMatchObject({ state: 'on_site', ackOverdueAt: expect.any(String), steps: { on_site: { at: expect.any(String) } } })
  expect((await tryMove(county, { move: 'step', to: 'acknowledged' })).body.code).toBe('incident_step_taken')
  city.clock.pass(30 * MINUTE)
  await move(health, { move: 'step', to: 'on_site' })
  expect((await tryMove(health, { move: 'step', to: 'reported' })).body.code).toBe('incident_report_missing')
  expect(local(of('health').steps.on_site!.at)).toBe('2026-03-07 22:52')
})

test('commands: acknowledged by the unit they are for, silence turns red once, the result comes back', async () => {
  await move(s.leader, { move: 'command', unitIds: [city.unit('health'), city.unit('g411702')], text: '救护车走北门，社区派人引导' })
  const [toHealth, toCounty] = incident.commands
  expect((await tryMove(county, { move: 'acknowledge', commandId: toHealth!.id })).body.code).toBe('forbidden')
  const taps = await Promise.all([1, 2].map(() => tryMove(county, { move: 'acknowledge', commandId: toCounty!.id })))
  expect(taps.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  city.clock.pass(11 * MINUTE)
  await city.timer('mark-incidents')
  await city.timer('mark-incidents')
  expect((await events('incident.command_overdue')).map(({ facts }) => facts?.['commandId'])).toEqual([toHealth!.id])
  await move(health, { move: 'done', commandId: toHealth!.id, result: '已从北门进入' })
  expect(incident.commands.map(({ ack, overdueAt, done }) => [ack !== null, overdueAt !== null, done !== null])).toEqual([[true, true, true], [true, false, false]])
})

test('several departments online together: live pictures and the meeting as links, in one log', async () => {
  await move(s.dispatcher, { move: 'log', text: '市县视频会商', url: 'https://video.example/room/7' })
  await move(county, { move: 'log', text: '东门画面', url: 'https://video.example/live/2' })
  expect((await tryMove(county, { move: 'log', text: '坏链接', url: 'file:///etc/passwd' })).status).toBe(400)
  expect(incident.log.map(({ unit, url }) => [unit, url])).toEqual([[expect.any(String), 'https://video.example/room/7'], [expect.stringContaining('驿城'), 'https://video.example/live/2']])
})

test('a third unit is called later and released; closed only when nobody is left out there', async () => {
  await move(s.dispatcher, { move: 'call', units: [{ unitId: city.unit('traffic_police'), task: '沿途护送' }] })
  expect((await tryMove(s.dispatcher, { move: 'call', units: [{ unitId: city.unit('health'), task: '再叫一次' }] })).body.code).toBe('incident_unit_twice')
  expect((await tryMove(s.dispatcher, { move: 'close', summary: '孩子已入院' })).body).toMatchObject({ code: 'incident_units_out' })
  await move(s.dispatcher, { move: 'release', unitId: city.unit('traffic_police'), reason: '路况正常' })
  expect((await s.unit('traffic_police').send('GET', `/api/incidents/${incident.id}`)).status).toBe(404)
  city.clock.pass(HOUR)
  await move(health, { move: 'step', to: 'reported', report: '孩子已入院，情况稳定' })
  await move(county, { move: 'step', to: 'reported', report: '绿色通道保持开通' })
  await move(s.leader, { move: 'close', summary: '市县联动，孩子两小时内入院' })
  expect(incident).toMatchObject({ state: 'closed', abilities: [] })
  expect((await tryMove(health, { move: 'log', text: '补记' })).body.code).toBe('incident_closed')
  const story = await s.leader.get<{ items: TimelineItem[] }>(`/api/tickets/${ticket.id}/timeline`)
  expect(story.items.map(({ type }) => type).filter((type) => type.startsWith('incident.'))).toEqual(['incident.opened', 'incident.closed'])
})
