/** Who finds what: words, numbers, callers; and that a secret caller is found by nobody's words. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundTicket } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { assignmentOf, type Person } from '../support/person.ts'

let city: Hotline
const agent = () => city.as('agent1')
const SECRET = { name: '欧阳铁柱', phone: '13900001234', address: '紫金街道高井弄18号502室' }
let lamp: TicketView
let secret: TicketView

beforeAll(async () => {
  city = await openHotline('lishui')
  lamp = await agent().register({ kind: 'help', body: '高井弄口的路灯三天不亮了，晚上走路危险', categoryCode: 'urban.road.light', areaCode: '331102001', requester: { name: '王小明', phone: '13800007812' } })
  city.clock.pass(1000)
  secret = await agent().register({
    kind: 'report', title: '工厂夜间偷排', body: `我叫欧阳铁柱，电话139 0000 1234，住${SECRET.address}。隔壁电镀厂夜间偷排污水，欧阳先生亲眼所见`,
    categoryCode: 'urban.drain.sewage', areaCode: '331102001', requester: SECRET, address: SECRET.address,
  })
  for (const [ticket, unit] of [[lamp, 'city_management'], [secret, 'housing']] as const) await city.as('dispatcher1').move(ticket, 'assign', { leadUnitId: city.unit(unit) })
  await city.settle()
})
afterAll(() => city.drop())

type Page = { items: FoundTicket[]; next: string | null }
const search = (who: Person, asked: object) => who.post<Page>('/api/tickets/search', asked)
const found = async (who: Person, asked: object) => (await search(who, asked)).items.map(({ number }) => number)

test('words find a ticket, a number exactly that one', async () => {
  expect(await found(agent(), { text: '路灯 不亮' })).toEqual([lamp.number])
  expect(await found(agent(), { text: lamp.number.toLowerCase() })).toEqual([lamp.number])
  expect(await found(agent(), { text: '电镀厂 偷排' })).toEqual([secret.number])
  expect(await found(agent(), { text: '下水道 堵塞' })).toEqual([])
  const [row] = (await search(agent(), { text: '路灯' })).items
  expect(row).toMatchObject({ title: expect.stringContaining('路灯'), status: 'processing', kindName: '求助', categoryName: '路灯照明', place: '紫金街道', light: 'calm', personTimes: 1 })
  expect(row?.dueAt).toMatch(/^2026-03-0/)
})

test('a full number or its last four digits find callers, for the centre only', async () => {
  expect(await found(agent(), { text: '138 0000 7812' })).toEqual([lamp.number])
  expect(await found(agent(), { text: '7812' })).toEqual([lamp.number])
  expect(await found(agent(), { text: '13900001234' })).toEqual([secret.number])
  for (const text of ['13800007812', '7812', '13900001234', '1234']) expect(await found(city.as('city_management'), { text })).toEqual([])
  expect(await found(city.as('housing'), { text: SECRET.phone })).toEqual([])
})

test('nobody’s words find a secret caller', async () => {
  for (const who of ['agent1', 'dispatcher1', 'housing', 'housing-head']) {
    for (const text of ['欧阳铁柱', '欧阳', '铁柱', '高井弄18号', '502室']) {
      expect(await found(city.as(who), { text }), `${who} ${text}`).not.toContain(secret.number)
    }
  }
})

test('a unit finds what it works on and nothing else', async () => {
  expect(await found(city.as('city_management'), {})).toEqual([lamp.number])
  expect(await found(city.as('city_management'), { text: '路灯' })).toEqual([lamp.number])
  expect(await found(city.as('city_management'), { text: secret.number })).toEqual([])
  expect(await found(city.as('housing'), { text: '偷排' })).toEqual([secret.number])
  expect(await found(city.as('education'), {})).toEqual([])
})

test('filters: status, kind, subtree of category and area, days; newest first, a page by key', async () => {
  const all = await found(agent(), {})
  expect(all).toEqual([secret.number, lamp.number])
  expect(await found(agent(), { statuses: ['processing'] })).toEqual(all)
  expect(await found(agent(), { statuses: ['closed', 'archived'] })).toEqual([])
  expect(await found(agent(), { kind: 'help' })).toEqual([lamp.number])
  expect(await found(agent(), { categoryCode: 'urban.road' })).toEqual([lamp.number])
  expect(await found(agent(), { areaCode: '331100' })).toEqual(all)
  expect(await found(agent(), { areaCode: '=331100' })).toEqual([])
  expect(await found(agent(), { from: '2026-03-02', to: '2026-03-02', channel: 'phone' })).toEqual(all)
  expect(await found(agent(), { to: '2026-03-01' })).toEqual([])
  const first = await search(agent(), { limit: 1 })
  expect(await found(agent(), { limit: 1, after: first.next })).toEqual([lamp.number])
  const words = await search(agent(), { text: '晚上 OR 高井弄', limit: 1 })
  expect(words.next).toBeNull()
})

test('the caller’s page: masked name, what is open', async () => {
  expect(await agent().post('/api/desk/caller', { phone: '+86 138 0000 7812' })).toMatchObject({ known: true, name: '王**', contacts: 1, open: [{ number: lamp.number }], history: [] })
  expect(await agent().post('/api/desk/caller', { phone: '13811112222' })).toMatchObject({ known: false, name: null, open: [] })
  expect((await city.as('housing').send('POST', '/api/desk/caller', { phone: '13800007812' })).status).toBe(403)
})

test('similar tickets say why; the same place stands first', async () => {
  const far = await agent().register({ kind: 'help', body: '路灯不亮，请尽快修理', categoryCode: 'urban.road.light', areaCode: '331121' })
  const { items } = await agent().post<{ items: (FoundTicket & { why: string })[] }>('/api/desk/similar', { text: '高井弄的路灯又不亮了', areaCode: '331102001' })
  expect(items.map(({ number }) => number)).toEqual([lamp.number, far.number])
  expect(items[0]?.why).toContain('同在紫金街道，都提到')
  expect(items[0]?.why).toContain('路灯')
  expect(items[0]?.why).toContain('正在办理')
  expect((await agent().post<{ items: unknown[] }>('/api/desk/similar', { text: '路灯不亮', excludeId: lamp.id })).items).toHaveLength(1)
})

test('suggestions come from the catalogue, each with its reason', async () => {
  const { rows } = await agent().post<{ rows: { leadUnit: string; why: string; row: string }[] }>('/api/desk/units', { categoryCode: 'urban.road.light', areaCode: '331102001' })
  expect(rows[0]).toMatchObject({ row: 'urban.road.light', leadUnit: '综合执法局', why: '目录“路灯照明”由综合执法局负责' })
  expect(rows.at(-1)).toMatchObject({ row: 'urban.place', leadUnit: '紫金街道' })
  const preview = await agent().post<{ clocks: { clock: string; text: string }[] }>('/api/desk/deadlines', { kind: 'help', urgency: 'normal', party: 'person' })
  expect(preview.clocks.map(({ clock }) => clock)).toContain('answer')
  expect(preview.clocks.find(({ clock }) => clock === 'answer')?.text).toBe('5 个工作日，自次日起算')
  expect(assignmentOf(await agent().see(lamp))).toBeDefined()
})

test('a corrected title is found by its new words', async () => {
  const ticket = await city.as('agent1').register({ kind: 'help', title: '门口有问题', body: '请来看一看' })
  await city.as('dispatcher1').move(ticket, 'amend', { title: '垃圾中转站渗滤液外溢' })
  expect(await found(city.as('dispatcher1'), { text: '渗滤液外溢' })).toEqual([ticket.number])
})

test('a word written as it sounds, by its first letters or with one wrong letter is understood', async () => {
  const tank = await agent().register({ kind: 'help', body: '小区化粪池满溢三天无人清掏', requester: { name: '测试己', phone: '19000009999' } })
  // What tickets say is looked at again after some minutes.
  city.clock.pass(6 * 60_000)
  await found(agent(), { text: '从来没有人说过的词' })
  for (const text of ['huafenchi', 'hfc', '化粪迟', '化粪迟满溢', 'huafenchi 清掏']) expect(await found(agent(), { text }), text).toEqual([tank.number])
  // A unit is told nothing by a guess that it may not find by the word itself.
  expect(await found(city.as('education'), { text: 'huafenchi' })).toEqual([])
})

test('another word for the same thing finds it too', async () => {
  const owed = await agent().register({ kind: 'complaint', body: '工地欠薪三个月，工头电话打不通', requester: { name: '测试戊', phone: '19000008888' } })
  expect(await found(agent(), { text: '工地 拖欠工资' })).toEqual([owed.number])
  expect(await found(agent(), { text: '讨薪' })).toEqual([owed.number])
})
