/** 同一事项: ten neighbours and one building site; who counts, who sees what, what a merge and its undoing change, what a person decides. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MatterView } from '#contract/matter.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { FoundTicket } from '#contract/desk.ts'
import { DAY } from '#domain/calendar/local-day.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { matterCount } from '#server/matter/matter-count.projection.ts'
import { mattersReaching, spokenAgainst, spokenOfMatter } from '#server/matter/person-times.query.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

type Page = { matter: MatterView | null; members: FoundTicket[]; proposals: { ticket: FoundTicket; reasons: string[]; why: string }[]; mayArrange: boolean }
type Board = { items: MatterView[]; mayArrange: boolean }

/** Ten people, ten tongues, one site. */
const NEIGHBOURS = [
  '青榆湾小区南侧工地深夜打桩，噪音让人无法入睡。', '我住青榆湾小区，旁边工地半夜施工打桩，噪音太大。', '青榆湾小区工地夜间打桩噪音扰民，请管管。',
  '投诉青榆湾小区边上的工地，夜里十一点还在打桩，噪音大。', '青榆湾小区门口工地夜间施工，打桩噪音吵得老人睡不着。', '青榆湾小区业主反映工地打桩噪音，夜间施工没人管。',
  '青榆湾小区的工地天天夜间打桩施工，噪音严重。', '工地夜间施工，青榆湾小区整夜都是打桩噪音。', '请制止青榆湾小区工地夜间打桩，噪音影响孩子学习。', '青榆湾小区西门工地凌晨打桩施工，噪音扰民。',
]
const PARTY = { type: 'firm' as const, name: '云杉基础工程有限公司' }
let city: Hotline
let s: Steps
const tickets: TicketView[] = []
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
  // Other demands, so that words have a weight.
  for (const body of ['医保卡丢失如何补办？', '公交车站牌被撞坏。', '路灯不亮已有一周。']) await s.agent.register({ kind: 'complaint', body, requester: { phone: `1380000${body.length}001` } })
  for (const [i, body] of NEIGHBOURS.entries()) {
    tickets.push(await s.agent.register({ kind: 'complaint', body, complainedOf: PARTY, requester: { name: `邻居${i}`, phone: `1390000${String(i).padStart(4, '0')}` } }))
    city.clock.pass(3_600_000)
  }
  await city.settle()
})
afterAll(() => city.drop())

const page = (ticket: TicketView, who = s.dispatcher) => who.get<Page>(`/api/tickets/${ticket.id}/matter`)
const board = (who = s.dispatcher, query = '') => who.get<Board>(`/api/matters${query}`)

test('ten neighbours, two of whom press: one matter, ten persons, twelve person-times', async () => {
  await s.agent.move(await s.agent.see(tickets[0]!), 'urge', { text: '还在打桩' })
  await s.agent.move(await s.agent.see(tickets[1]!), 'add_supplement', { text: '昨晚到两点' })
  await city.settle()
  const { matter, members } = await page(tickets[0]!)
  expect(matter).toMatchObject({ tickets: 10, open: 10, persons: 10, personTimes: 12, now: 12, before: 0, parties: [PARTY.name] })
  expect(members.map(({ id }) => id).toSorted()).toEqual(tickets.slice(1).map(({ id }) => id).toSorted())
  expect(matter!.days.reduce((a, b) => a + b, 0)).toBe(12)
  expect((await board()).items[0]).toMatchObject({ id: matter!.id, personTimes: 12 })
})

test('the ground of a trigger: so many person-times within so many days, on the matter or against the party', async () => {
  const { matter } = await page(tickets[0]!)
  const centerId = city.profile.centers[0]!.code
  const week = { since: city.clock.now - 7 * DAY, until: city.clock.now + 1 }
  expect(await spokenOfMatter(city.db, centerId, matter!.id, week)).toEqual({ persons: 10, personTimes: 12, tickets: 10 })
  expect(await spokenAgainst(city.db, city.keys, centerId, '云杉基础工程（有限公司）', week)).toEqual({ persons: 10, personTimes: 12, tickets: 10 })
  expect((await mattersReaching(city.db, centerId, 10, week)).map((one) => one.matterId)).toEqual([matter!.id])
  expect(await mattersReaching(city.db, centerId, 13, week)).toEqual([])
  expect(await spokenOfMatter(city.db, centerId, matter!.id, { since: 0, until: city.clock.now - 30 * DAY })).toMatchObject({ personTimes: 0 })
})

test('one who calls twice under two tickets is one person', async () => {
  const again = await s.agent.register({ kind: 'complaint', body: '青榆湾小区工地又在夜间打桩，噪音还是很大。', requester: { name: '邻居家属', phone: '13900000003' } })
  await city.settle()
  expect((await page(again)).matter).toMatchObject({ tickets: 11, persons: 10, personTimes: 13 })
  await s.agent.move(await s.agent.see(again), 'withdraw', { text: '重复了' })
  await city.settle()
  expect((await page(again)).matter).toMatchObject({ tickets: 11, open: 10, persons: 10, personTimes: 14 })
})

test('a merge proposal with its reasons, accepted and undone; the matter’s figures stay', async () => {
  const before = (await page(tickets[5]!)).matter!
  const { proposals } = await page(tickets[5]!)
  expect(proposals.length).toBeGreaterThan(0)
  expect(proposals[0]!.reasons).toEqual(expect.arrayContaining(['words', 'party', 'time']))
  const parent = proposals[0]!.ticket.id
  const child = await s.dispatcher.move(await s.dispatcher.see(tickets[5]!), 'merge', { parentId: parent })
  await city.settle()
  expect((await page(child)).matter).toMatchObject({ tickets: before.tickets, persons: before.persons, personTimes: before.personTimes })
  await s.dispatcher.move(await s.dispatcher.see(child), 'undo_merge', { text: '并错了' })
  await city.settle()
  expect((await page(child)).matter).toMatchObject({ id: before.id, tickets: before.tickets, persons: before.persons, personTimes: before.personTimes })
})

test('a demand of another matter merged in brings its contacts, and takes them back', async () => {
  const other = await s.agent.register({ kind: 'complaint', body: '菜市场门口污水横流，气味难闻。', requester: { phone: '13700000001' } })
  await s.agent.move(await s.agent.see(other), 'urge', {})
  await city.settle()
  const [own, main] = [(await page(other)).matter!, (await page(tickets[2]!)).matter!]
  expect(own).toMatchObject({ tickets: 1, persons: 1, personTimes: 2 })
  const child = await s.dispatcher.move(await s.dispatcher.see(other), 'merge', { parentId: tickets[2]!.id })
  await city.settle()
  expect((await page(tickets[2]!)).matter).toMatchObject({ id: main.id, tickets: main.tickets + 1, persons: main.persons + 1, personTimes: main.personTimes + 2 })
  expect((await s.dispatcher.send('POST', `/api/tickets/${other.id}/matter`, { reason: '拆出' })).body).toMatchObject({ code: 'matter_merged_ticket' })
  await s.dispatcher.move(await s.dispatcher.see(child), 'undo_merge', { text: '不是一件事' })
  await city.settle()
  expect((await page(other)).matter).toMatchObject({ id: own.id, personTimes: 2 })
  expect((await page(tickets[2]!)).matter).toMatchObject({ tickets: main.tickets, persons: main.persons, personTimes: main.personTimes })
})

test('what is declined is not proposed again', async () => {
  const { proposals } = await page(tickets[7]!)
  const [first] = proposals
  await s.dispatcher.post(`/api/tickets/${tickets[7]!.id}/matter/decline`, { otherId: first!.ticket.id, reason: '两个工地' })
  const ids = (given: Page) => given.proposals.map(({ ticket }) => ticket.id)
  expect(ids(await page(tickets[7]!))).not.toContain(first!.ticket.id)
  const back = tickets.find(({ id }) => id === first!.ticket.id)!
  expect(ids(await page(back))).not.toContain(tickets[7]!.id)
})

test('split and joined by hand, with a reason, on the record; not by an agent', async () => {
  const matter = (await page(tickets[9]!)).matter!
  const url = `/api/tickets/${tickets[9]!.id}/matter`
  expect((await s.agent.send('POST', url, { reason: '另一处' })).status).toBe(403)
  await s.dispatcher.post(url, { reason: '另一处工地' })
  await city.settle()
  const alone = (await page(tickets[9]!)).matter!
  expect(alone).toMatchObject({ tickets: 1, persons: 1 })
  expect((await page(tickets[8]!)).matter).toMatchObject({ tickets: matter.tickets - 1 })
  await s.dispatcher.post(`/api/matters/${matter.id}/join`, { otherId: alone.id, reason: '核实为同一工地' })
  await city.settle()
  expect((await page(tickets[9]!)).matter).toMatchObject({ id: matter.id, tickets: matter.tickets })
  const story = JSON.stringify(await s.dispatcher.get(`/api/tickets/${tickets[9]!.id}/timeline`))
  for (const reason of ['另一处工地', '核实为同一工地']) expect(story).toContain(reason)
  expect((await s.dispatcher.send('POST', `/api/matters/${matter.id}/join`, { otherId: alone.id, reason: '再来' })).body).toMatchObject({ code: 'matter_unknown' })
})

test('a unit counts only what reaches it; of a secret demand nothing of the person leaks', async () => {
  const secret = await s.agent.register({ kind: 'complaint', body: '青榆湾小区工地夜间打桩噪音，我是徐秘密，电话13512345678。', title: '徐秘密反映工地噪音', disclosure: 'secret', requester: { name: '徐秘密', phone: '13512345678' } })
  await s.assign(await s.agent.see(tickets[4]!), 'ecology')
  await city.settle()
  const unit = s.unit('ecology')
  const seen = await page(tickets[4]!, unit)
  expect(seen).toMatchObject({ matter: { tickets: 1, persons: 1, parties: [] }, members: [], proposals: [], mayArrange: false })
  expect((await board(unit)).items).toEqual([])
  expect((await unit.send('GET', `/api/tickets/${secret.id}/matter`)).status).toBe(404)
  const all = JSON.stringify([await board(), await page(tickets[4]!), await page(secret)])
  for (const word of ['徐秘密', '13512345678']) expect(all).not.toContain(word)
})

test('the counts are those of the record', async () => {
  expect(await differencesFromRebuild(city.db, matterCount)).toEqual([])
  const placed = await city.db.selectFrom('matterSignature as s').innerJoin('matterTicket as t', (j) => j.onRef('t.centerId', '=', 's.centerId').onRef('t.ticketId', '=', 's.ticketId')).select(['s.matterId as kept', 't.matterId as counted']).execute()
  expect(placed.length).toBeGreaterThan(12)
  expect(placed.filter(({ kept, counted }) => kept !== counted)).toEqual([])
})

test('while typing: another’s open ticket is offered for merging, one’s own for an urge, with reasons', async () => {
  type Offered = { items: { id: string; offer: string; reasons: string[]; why: string }[] }
  const text = '青榆湾小区工地夜间打桩，噪音扰民。'
  const asked = { text, complainedOf: PARTY.name }
  const stranger = await s.agent.post<Offered>('/api/desk/similar', { ...asked, phone: '13311112222' })
  expect(stranger.items.length).toBeGreaterThan(0)
  expect(stranger.items.every(({ offer }) => offer !== 'urge')).toBe(true)
  expect(stranger.items[0]).toMatchObject({ offer: 'merge', reasons: expect.arrayContaining(['words', 'party']) as string[], why: expect.stringContaining('同一被诉对象') as string })
  const known = await s.agent.post<Offered>('/api/desk/similar', { ...asked, phone: '13900000002' })
  expect(known.items[0]).toMatchObject({ id: tickets[2]!.id, offer: 'urge', why: expect.stringContaining('同一诉求人') as string })
})
