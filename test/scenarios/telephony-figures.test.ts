/** 话务数字 over HTTP: a morning of calls, the wall, figures by line and agent, the log, and each agent's own. Real, simulated and handwritten calls apart. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallFigures, CallStory, LoggedCall, Wallboard } from '#contract/call-figures.ts'
import { newId } from '#platform/ids.ts'
import { saveCalls } from '#server/telephony/call.store.ts'
import { extFor, saveAgents } from '#server/telephony/seat.store.ts'
import { eventsOfCall, eventsOfSeat, record, type PlannedCall } from '../support/calls.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

const ASTERISK = { kind: 'asterisk' as const, url: 'http://127.0.0.1:1', user: 'jiesu', password: 'none' }
const day = Date.parse('2026-03-02T00:00:00+08:00')
const at = (hours: number, seconds = 0) => day + (hours * 3600 + seconds) * 1000
type Page = { items: LoggedCall[]; next: string | null }

let city: Hotline
let centerId: string
let [one, two, three] = ['', '', '']
beforeAll(async () => {
  // A city with numbers of old hotlines that are counted apart.
  city = await openHotline('lishui', '2026-03-02T10:00:00+08:00', 0, ASTERISK)
  centerId = city.profile.centers[0]!.code
  const users = await city.db.selectFrom('appUser').select(['id', 'username']).where('centerId', '=', centerId).where('username', 'in', ['agent1', 'agent2', 'agent3']).orderBy('username').execute()
  ;[one, two, three] = users.map(({ id }) => id) as [string, string, string]
  const taken = (agentId: string, n: number, more: Partial<PlannedCall> = {}): PlannedCall[] => Array.from({ length: n }, (_, i) => ({ at: at(8, i * 200), fate: 'answered', wait: 10, talk: 100, agentId, ...more }))
  const calls: PlannedCall[] = [
    ...taken(one, 6), ...taken(two, 8, { wait: 20, talk: 200 }), ...taken(three, 4, { line: 'l12315', wait: 40, rating: 4 }),
    { at: at(9), fate: 'abandoned', wait: 3 }, { at: at(9), fate: 'abandoned', wait: 45, line: 'l12315' }, { at: at(9.4), fate: 'closed', line: 'l12315' },
    // Yesterday at ten sharp is out of the last 24 hours, a second later is in.
    { at: at(-14), fate: 'abandoned', wait: 9 }, { at: at(-14, 1), fate: 'abandoned', wait: 9 },
    ...taken(one, 5, { source: 'simulated' }), { at: at(9), fate: 'abandoned', source: 'simulated' }, { at: at(9.5), fate: 'answered', agentId: one, source: 'manual' },
    // The same weekday of the two weeks before.
    ...[7, 14].flatMap((days) => Array.from({ length: days === 7 ? 30 : 10 }, (_, i): PlannedCall => ({ at: at(8 - days * 24, i), fate: 'answered', agentId: one }))),
  ]
  await record(city, centerId, [...calls.flatMap((call) => eventsOfCall(call)), ...eventsOfSeat(one, at(8), [['ready', 1800], ['talking', 600], ['wrap_up', 120], ['ready', 1080]])])
  await city.settle()
})
afterAll(() => city.drop())

test('the wall: six numbers, each with what it is of', async () => {
  const wall = await city.as('agent1').get<Wallboard>('/api/telephony/wallboard')
  expect(wall).toMatchObject({
    source: 'engine', connectTarget: 0.95, callsToday: 21, waiting: 0, longestWaitSeconds: 0, connect: { count: 18, of: 21 }, within15: { count: 6, answered: 18, offered: 20 }, weeksMeasured: 2,
  })
  expect(wall.halfHours).toHaveLength(48)
  expect(wall.halfHours[16]).toMatchObject({ at: '2026-03-02T00:00:00.000Z', offered: 18, usual: 20, forecast: 20 })
  // 20 calls in half an hour, as long as they were this week.
  expect(wall.halfHours[16]!.needed).toBeGreaterThan(1)
  expect(wall.halfHours[16]!.staffed).toBe(1)
  expect(wall.halfHours[47]!.staffed, 'nobody knows yet').toBeNull()
  expect(wall.queues.find(({ code }) => code === 'general')).toMatchObject({ waiting: 0, today: { count: 18, of: 20 } })
})

test('who waits and who sits there is what the switch left a moment ago', async () => {
  const id = newId()
  const call = { id, direction: 'in' as const, line: 'l12315', dialled: '12315', queue: 'general', state: 'queued' as const, legs: [{ id: newId(), role: 'caller' as const, state: 'up' as const, since: at(10, -33) }], offeredAt: at(10, -33), recordingIds: [], simulated: false, version: 1 }
  await city.db.transaction().execute(async (tx) => {
    await saveCalls(tx, city.keys, [call], { centerId, source: 'engine', numbers: new Map([[id, '13800007812']]) })
    await saveCalls(tx, city.keys, [{ ...call, id: newId(), simulated: true }], { centerId, source: 'simulated', numbers: new Map() })
    for (const [agent, state] of [[one, 'talking'], [two, 'ready'], [three, 'break']] as const) {
      await extFor(tx, centerId, agent, at(9))
      await saveAgents(tx, centerId, [{ id: agent, state, since: at(9.75), idleSince: at(9), skills: { general: 3 } }])
    }
  })
  await record(city, centerId, eventsOfCall({ id, at: at(10, -33), line: 'l12315', fate: 'waiting' }))
  await city.settle()
  const wall = await city.as('supervisor1').get<Wallboard>('/api/telephony/wallboard')
  expect(wall).toMatchObject({ waiting: 1, longestWaitSeconds: 33, callsToday: 22, connect: { count: 18, of: 21 }, agents: { ready: 1, talking: 1, break: 1, wrapUp: 0 } })
  expect(wall.last[0]).toMatchObject({ id, state: 'queued', lineName: '市场监管投诉举报', waitSeconds: 33, answered: false })
  expect(wall.halfHours[20]!.staffed).toBe(2)
  expect(JSON.stringify(wall)).not.toContain('138')
  const { items } = await city.as('leader').get<Page>('/api/telephony/calls?limit=1')
  expect(items[0]).toMatchObject({ id, outcome: 'open', number: '138****7812' })
})

test('figures of a period with every denominator, by line and by agent', async () => {
  const figures = await city.as('leader').get<CallFigures>('/api/telephony/figures?from=2026-03-01&to=2026-03-02')
  expect(figures.all).toMatchObject({
    offered: 22, answered: 18, abandoned: 4, refused: 1, shortAbandoned: 1, connect: { count: 18, of: 22 }, connectWithoutShort: { count: 18, of: 21 }, within15OfAnswered: { count: 6, of: 18 }, within15OfOffered: { count: 6, of: 22 },
    within30OfAnswered: { count: 14, of: 18 }, within30OfOffered: { count: 14, of: 22 }, meanWait: 21.1, meanTalk: 144.4, rated: { count: 4, of: 18 }, meanRating: 4,
  })
  // Worst: from the first one given up yesterday until before the first that was answered.
  expect(figures.worst).toEqual({ count: 0, of: 2, endsAt: '2026-03-01T16:00:00.000Z' })
  expect(figures.byLine.find(({ code }) => code === 'l12315')).toMatchObject({ name: '市场监管投诉举报', number: '12315', figures: { offered: 5, answered: 4, refused: 1 } })
  expect(figures.bySkill).toMatchObject([{ code: 'general', figures: { offered: 22 } }])
  expect(figures.occupancy).toEqual({ count: 720_000, of: 3_600_000 })
  expect(figures.agents.map(({ figures: own }) => own.answered).toSorted((a, b) => a - b)).toEqual([4, 6, 8])
  expect((await city.as('supervisor1').get<CallFigures>('/api/telephony/figures?from=2026-03-02&to=2026-03-02')).agents, 'by name for shift leaders only').toEqual([])
  expect((await city.as('leader').get<CallFigures>('/api/telephony/figures?from=2026-03-02&to=2026-03-02&source=simulated')).all).toMatchObject({ offered: 6, answered: 5 })
  expect((await city.as('leader').get<CallFigures>('/api/telephony/figures?from=2026-03-02&to=2026-03-02&source=manual')).all).toMatchObject({ offered: 1, answered: 1 })
  expect(await city.as('leader').send('GET', '/api/telephony/figures?from=2026-03-02&to=2026-01-02')).toMatchObject({ status: 422, body: { code: 'figures_period_too_long' } })
})

test('the log goes page by page without a gap, is narrowed, and tells one call from end to end', async () => {
  const leader = city.as('leader')
  const seen: LoggedCall[] = []
  for (let after = '', pages = 0; pages < 20; pages += 1) {
    const page = await leader.get<Page>(`/api/telephony/calls?from=2026-03-02&to=2026-03-02&limit=4&after=${after}`)
    seen.push(...page.items)
    if (page.next === null) break
    after = page.next
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(seen.map(({ offeredAt }) => offeredAt)).toEqual(seen.map(({ offeredAt }) => offeredAt).toSorted().toReversed())
  expect(seen).toHaveLength(18 + 2 + 1 + 6 + 1 + 1)
  const narrowed = await leader.get<Page>('/api/telephony/calls?line=l12315&outcome=abandoned&source=engine')
  expect(narrowed.items).toMatchObject([{ outcome: 'abandoned', lineName: '市场监管投诉举报', waitSeconds: 45, talkSeconds: null, agentName: '' }])
  const rated = (await leader.get<Page>(`/api/telephony/calls?agentId=${three}`)).items[0]!
  const story = await leader.get<CallStory>(`/api/telephony/calls/${rated.id}`)
  expect(story.events.map(({ type }) => type)).toEqual(['call.offered', 'call.queued', 'call.ringing', 'call.answered', 'call.rated', 'call.ended'])
  expect(story.events[3]).toMatchObject({ agentName: rated.agentName, at: new Date(Date.parse(story.offeredAt) + 40_000).toISOString() })
  expect(story.events[4]!.detail).toBe('4')
  expect(await leader.send('GET', `/api/telephony/calls/${newId()}`)).toMatchObject({ status: 404 })
  expect((await city.as('agent1').send('GET', '/api/telephony/calls')).status).toBe(403)
})

test('mine beside the median, and only my own calls', async () => {
  const mine = await city.as('agent1').get<{ mine: unknown; median: unknown; people: number }>('/api/telephony/my-figures')
  expect(mine).toMatchObject({ people: 3, mine: { answered: 6, meanWait: 10, meanTalk: 100, occupancy: { count: 720_000, of: 3_600_000 } }, median: { answered: 6, meanWait: 20, meanTalk: 100, meanRating: 4 } })
  const { items } = await city.as('agent1').get<Page>('/api/telephony/my-calls?limit=50')
  expect(items.map(({ source }) => source).toSorted()).toEqual([...Array.from({ length: 6 }, () => 'engine'), 'manual', ...Array.from({ length: 5 }, () => 'simulated')])
  expect((await city.as('housing').send('GET', '/api/telephony/wallboard')).status).toBe(403)
})

describe('without an engine', () => {
  let bare: Hotline
  beforeAll(async () => { bare = await openHotline('lishui', '2026-03-02T10:00:00+08:00') })
  afterAll(() => bare.drop())
  test('nothing is claimed that nobody measures', async () => {
    await record(bare, centerId, [{ type: 'call.logged', subject: { kind: 'call', id: newId() }, dimensions: { channel: 'phone', line: 'main', facts: { agentId: newId(), talkMs: 60_000, direction: 'in', simulated: false } } }])
    await bare.settle()
    expect(await bare.as('agent1').get<Wallboard>('/api/telephony/wallboard')).toMatchObject({ source: 'manual', waiting: null, longestWaitSeconds: null, connect: null, within15: null, agents: null, queues: [], callsToday: 1 })
  })
})
