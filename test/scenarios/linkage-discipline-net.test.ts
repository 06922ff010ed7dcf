/** 海南: what the hotline did not solve goes to 监督一张网 without its requester, and the money and persons that come back are counted. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CandidateView, ItemView, OutgoingItem } from '#contract/linkage.ts'
import type { TimelineItem } from '#contract/ticket/view.ts'
import { newId } from '#platform/ids.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { addPerson, DAY, SAD, stepsOf, type Steps } from '../support/steps.ts'

type Preview = { package: ItemView['package']; checksum: string; stillNamed: boolean }
type Sent = z.output<typeof OutgoingItem>
type Totals = { classes: { class: { code: string }; initiated: number; recoveredCents: number; persons: number }[]; all: { initiated: number; recoveredCents: number; persons: number } }
const TOKEN = 'a-token-of-thirty-characters-or-so'
const NAME = '符海生', PHONE = '19000070001', ID_NUMBER = '460100198001011235', FIRM = '椰城路桥建设有限公司', ADDRESS = '龙华区滨海大道77号3栋502'
const PLANTED = [NAME, PHONE, ID_NUMBER, FIRM, ADDRESS, '符先生', '1900 007 0001']

let city: Hotline, s: Steps, haikou: Person, department: Person, reader: Person, office: Person
/** 监督一张网, standing in by its described format: takes items once by their id, answers that it has them. */
let net: Server, down = false
const received = new Map<string, Sent>()
beforeAll(async () => {
  city = await openHotline('hainan', '2026-09-09T10:00:00+08:00')
  s = stepsOf(city)
  haikou = await addPerson(city, 'agent-haikou', ['agent'], 'site_460100')
  department = city.as('business_environment')
  reader = city.as('disciplinereader')
  office = city.as('office')
  net = createServer((request, reply) => {
    let text = ''
    request.on('data', (part: Buffer) => { text += part.toString() })
    request.on('end', () => {
      if (down || request.headers.authorization !== `Bearer ${TOKEN}`) return reply.writeHead(down ? 503 : 401).end()
      const item = JSON.parse(text) as Sent
      received.set(item.id, item)
      return reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ received: true }))
    })
  })
  await new Promise<void>((ready) => { net.listen(0, '127.0.0.1', ready) })
})
afterAll(async () => {
  net.close()
  await city.drop()
})

const candidates = async (who: Person, state = 'open') => (await who.get<{ items: CandidateView[] }>(`/api/discipline/candidates?state=${state}`)).items
const preview = (who: Person, id: string, note = '') => who.get<Preview>(`/api/discipline/items/${id}/package?note=${encodeURIComponent(note)}`)
const fromNet = (message: object, token = TOKEN) => city.app.inject({ method: 'POST', url: '/open/v1/discipline/messages', headers: { authorization: `Bearer ${token}` }, payload: { center: 'hainan', at: new Date(city.clock.now).toISOString(), by: '省监督一张网', ...message } })
const totals = (from: string, to: string) => reader.get<Totals>(`/api/discipline/totals?from=${from}&to=${to}`)
let arrears: { id: string }, item: CandidateView

test('arrears of a public body, owed in Sanya, taken in Haikou: three levels in one room do not solve it, and the rule proposes it', async () => {
  arrears = await haikou.register({
    kind: 'complaint', party: 'enterprise', categoryCode: 'economy.enterprise.arrears', areaCode: '460203', title: `${FIRM}反映工程尾款被拖欠`, address: ADDRESS,
    body: `我是${FIRM}的${NAME}（符先生），身份证${ID_NUMBER}，电话1900 007 0001，住${ADDRESS}。工程竣工两年，管委会拖欠尾款 1,402,450 元。`,
    requester: { name: NAME, phone: PHONE, enterprise: FIRM, idNumber: ID_NUMBER }, complainedOf: { type: 'unit', name: '吉阳区人民政府', unitId: city.unit('g460203') },
  })
  await s.assign(arrears, 'g460203', ['business_environment'])
  const room = await s.dispatcher.post<{ id: string; members: { unit: { name: string }; level: string; onTicket: boolean }[] }>(`/api/tickets/${arrears.id}/rooms`, { purpose: '跨市县拖欠账款', unitIds: ['g460200', 'finance', 'business_environment'].map(city.unit) })
  expect(room.members.map(({ unit, onTicket }) => [unit.name, onTicket])).toEqual([['吉阳区', true], ['三亚市', false], ['省财政厅', false], ['省营商环境厅', true]])
  // A unit that has no part in the ticket reads the matter in the room, and nobody's name; the ticket itself stays closed to it.
  const seen = await s.unit('finance').get<{ ticket: { body: string; mayOpen: boolean } }>(`/api/rooms/${room.id}`)
  expect(seen.ticket.mayOpen).toBe(false)
  for (const word of PLANTED) expect(JSON.stringify(seen)).not.toContain(word)
  expect((await s.unit('finance').send('GET', `/api/tickets/${arrears.id}`)).status).toBe(404)

  await s.sign(arrears, 'business_environment')
  await s.reply(arrears, 'business_environment', { publicAnswer: '已督促。' })
  await s.signOff(arrears, 'business_environment')
  await s.handle(arrears, 'g460203', { publicAnswer: `已与${NAME}（${PHONE}）说明资金紧张。`, solved: 'solved' })
  await s.accept(arrears)
  await s.revisit(arrears, SAD)
  expect(await candidates(department)).toEqual([])
  await city.settle()
  const found = await candidates(department)
  expect(found).toMatchObject([{ class: { code: 'arrears' }, rule: { code: 'arrears', placeholder: true }, state: 'candidate', reasons: [{ condition: 'unsolved', times: 1, needed: 1 }], consent: null }])
  item = found[0]!
  // The supervision office may not initiate what the rule gives to the department, nor a unit of elsewhere; nobody else has the page.
  expect(await candidates(office)).toEqual([])
  expect(await candidates(s.unit('finance'))).toEqual([])
  expect((await s.dispatcher.send('GET', '/api/discipline/candidates')).status).toBe(403)
})

test('the package names nobody, is shown before it goes, and only what was shown goes', async () => {
  const note = `请监督落实，联系人${NAME}，电话${PHONE}。`
  const shown = await preview(department, item.id, note)
  expect(shown).toMatchObject({ stillNamed: false, package: { class: '政府拖欠账款', requester: null, complainedOf: { name: '吉阳区人民政府' }, reasons: [{ condition: 'unsolved' }] } })
  for (const word of PLANTED) expect(JSON.stringify(shown.package)).not.toContain(word)
  expect(shown.package.demand).toContain('1,402,450 元')
  const pass = (checksum: string, key?: string) => department.send<CandidateView & Refused>('POST', `/api/discipline/items/${item.id}/moves`, { move: 'pass', checksum, note }, key)
  expect((await pass((await preview(department, item.id)).checksum)).body.code).toBe('discipline_package_changed')
  expect((await s.unit('finance').send<Refused>('POST', `/api/discipline/items/${item.id}/moves`, { move: 'pass', checksum: shown.checksum, note })).body.code).toBe('forbidden')
  // Twice in the same moment, and once more as a repeat: one item, one package in the outbox.
  const both = await Promise.all([pass(shown.checksum, 'the-same-key'), pass(shown.checksum)])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await city.db.selectFrom('linkageOutbox').select(['state', 'checksum']).execute()).toEqual([{ state: 'waiting', checksum: shown.checksum }])
  expect(await candidates(department, 'passed')).toMatchObject([{ id: item.id, state: 'passed', abilities: [] }])
})

test('no partner: it waits; connected: it is sent as sealed, tried again while the other side is down, received once', async () => {
  const admin = city.as('sysadmin')
  expect((await department.get<{ partners: object[] }>('/api/discipline/candidates')).partners).toMatchObject([{ connected: false, waiting: 1 }])
  await city.timer('send-to-partners')
  expect(received.size).toBe(0)
  await admin.post('/api/linkage/partners', { link: 'discipline_net', url: `http://127.0.0.1:${(net.address() as AddressInfo).port}/items`, token: TOKEN })
  down = true
  await city.timer('send-to-partners')
  expect((await admin.get<{ items: { link: { code: string } }[] }>('/api/linkage/partners')).items.filter(({ link }) => link.code === 'discipline_net')).toMatchObject([{ connected: true, waiting: 1, problem: 'status 503' }])
  down = false
  city.clock.pass(5 * 60_000)
  await city.timer('send-to-partners')
  await city.timer('send-to-partners')
  expect([...received.values()]).toMatchObject([{ itemId: item.id, link: 'discipline_net', package: { number: item.number, requester: null } }])
  for (const word of PLANTED) expect(JSON.stringify([...received.values()])).not.toContain(word)
  // Who initiated sees the state, and no more.
  expect(await candidates(department, 'passed')).toMatchObject([{ state: 'received' }])
})

test('who has not the role is refused, and the attempt is on the record; each reading is an event', async () => {
  for (const who of [department, office, s.leader, city.as('mayor1')]) expect((await who.send<Refused>('GET', `/api/discipline/items/${item.id}`)).body.code).toBe('forbidden')
  const seen = await reader.get<ItemView>(`/api/discipline/items/${item.id}`)
  expect(seen).toMatchObject({ state: 'received', intact: true, package: { requester: null }, recoveredCents: 0, receipts: [{ kind: 'receive', overLink: true }] })
  const { items } = await reader.get<{ items: { user: string; what: string; item: { number: string } }[] }>('/api/discipline/readings')
  expect(items.map(({ what }) => what)).toEqual(['item', 'refused', 'refused', 'refused', 'refused', 'preview', 'preview'])
  expect((await city.as('auditor').send('GET', '/api/discipline/readings')).status).toBe(200)
  expect((await office.send('GET', '/api/discipline/readings')).status).toBe(403)
  const events = await city.db.selectFrom('event').select('type').where('subjectId', '=', item.id).where('type', 'like', 'discipline.read%').execute()
  expect(events.map(({ type }) => type).toSorted()).toEqual([...Array<string>(3).fill('discipline.read'), ...Array<string>(4).fill('discipline.read_refused')])
  // The unit it is about, and everybody who reads the ticket, learn nothing of it there.
  for (const who of [s.leader, s.unit('g460203')]) {
    const story = await who.get<{ items: TimelineItem[] }>(`/api/tickets/${arrears.id}/timeline`)
    expect(story.items.filter(({ type }) => type.startsWith('discipline.'))).toEqual([])
  }
})

test('accepted, paid in two parts, one figure corrected: the sum is right whatever is repeated', async () => {
  expect((await fromNet({ kind: 'receipt', itemId: item.id, messageId: newId(), receipt: 'accept' }, 'somebody-elses-token-of-length')).statusCode).toBe(401)
  const early = { kind: 'outcome', itemId: item.id, messageId: newId(), recoveredCents: 100_000_000, persons: 0, text: '首笔拨付到账' }
  expect((await fromNet(early)).json()).toMatchObject({ code: 'discipline_state' })
  expect((await fromNet({ kind: 'receipt', itemId: item.id, messageId: newId(), receipt: 'accept' })).statusCode).toBe(200)
  city.clock.pass(6 * DAY)
  const answers = await Promise.all([fromNet(early), fromNet(early), fromNet(early)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  const rest = { ...early, messageId: newId(), recoveredCents: 45_000_000, text: '余款到账' }
  await fromNet(rest)
  const right = { kind: 'correction', itemId: item.id, messageId: newId(), corrects: rest.messageId, recoveredCents: 40_245_000, persons: 0, text: '余款金额更正' }
  expect([(await fromNet(right)).statusCode, (await fromNet(right)).statusCode]).toEqual([200, 200])
  expect((await fromNet({ ...right, messageId: newId(), corrects: newId() })).json()).toMatchObject({ code: 'discipline_outcome_unknown' })
  expect(await reader.get<ItemView>(`/api/discipline/items/${item.id}`)).toMatchObject({ recoveredCents: 140_245_000, persons: 0, outcomes: [{}, {}, { corrects: rest.messageId, recoveredCents: -4_755_000 }] })
  const told = await city.db.selectFrom('event').select('facts').where('subjectId', '=', arrears.id).where('type', '=', 'discipline.outcome').execute()
  expect(told.reduce((sum, { facts }) => sum + Number(facts?.['recoveredCents']), 0)).toBe(140_245_000)
})

test('a group claims wages: recovered by hand where no link answers, counted with the first', async () => {
  const wages = await haikou.register({ kind: 'help', categoryCode: 'labour.relation.wage', areaCode: '469005', personsRepresented: 42, body: '工地拖欠 42 人工资 63 万元，我叫杨启明，13800001234。', requester: { name: '杨启明', phone: '13800001234' } })
  await s.assign(wages, 'g469005')
  await s.handle(wages, 'g469005', { solved: 'not_solved', whyNot: '包工头失联', publicAnswer: '正在查找。' })
  await s.accept(wages)
  await s.revisit(wages, SAD)
  await city.settle()
  const [claim] = await candidates(department)
  const before = await preview(department, claim!.id)
  expect(JSON.stringify(before.package)).not.toMatch(/杨启明|13800001234/)
  // The group's speaker agreed to be named: only then, and on the record.
  await department.post(`/api/discipline/items/${claim!.id}/moves`, { move: 'consent', given: true, how: '电话征得本人同意，有录音' })
  const shown = await preview(department, claim!.id)
  expect(shown.package).toMatchObject({ personsRepresented: 42, requester: { name: '杨启明', phone: '13800001234' } })
  expect(shown.package.demand).not.toContain('杨启明')
  await department.post(`/api/discipline/items/${claim!.id}/moves`, { move: 'pass', checksum: shown.checksum })
  await reader.post(`/api/discipline/items/${claim!.id}/receipts`, { kind: 'accept' })
  expect((await reader.send<Refused>('POST', `/api/discipline/items/${claim!.id}/receipts`, { kind: 'receive' })).body.code).toBe('discipline_state')
  const key = 'one-outcome-twice'
  for (const _ of [1, 2]) expect((await reader.send('POST', `/api/discipline/items/${claim!.id}/outcomes`, { recoveredCents: 63_000_000, persons: 42, text: '42 人工资足额发放' }, key)).status).toBe(200)
  await reader.post(`/api/discipline/items/${claim!.id}/receipts`, { kind: 'conclude' })
  const sum = await totals('2026-09-01', '2026-09-30')
  expect(sum.all).toMatchObject({ initiated: 2, recoveredCents: 203_245_000, persons: 42 })
  expect(sum.classes.filter(({ initiated }) => initiated > 0)).toMatchObject([{ class: { code: 'arrears' }, recoveredCents: 140_245_000 }, { class: { code: 'wages' }, recoveredCents: 63_000_000, persons: 42 }])
  expect((await totals('2026-10-01', '2026-10-31')).all).toMatchObject({ initiated: 0, recoveredCents: 0 })
})

test('refused by the net with a reason, completed and sent again; dropped with a reason and taken up again', async () => {
  const ticket = await haikou.register({ kind: 'complaint', areaCode: '460203', body: '工作人员反复推诿。', complainedOf: { type: 'staff', name: '窗口工作人员' }, requester: { phone: '19000070009' } })
  await s.assign(ticket, 'g460203')
  await s.handle(ticket, 'g460203', { publicAnswer: '已批评教育。' })
  await s.accept(ticket)
  await s.revisit(ticket, SAD)
  await city.settle()
  const [one] = await candidates(office)
  expect(one).toMatchObject({ class: { code: 'conduct' }, rule: { code: 'suspected' } })
  const move = (body: object) => office.post<CandidateView>(`/api/discipline/items/${one!.id}/moves`, body)
  expect(await move({ move: 'drop', reason: '先由派驻单位核实' })).toMatchObject({ state: 'dropped', abilities: ['take_up'] })
  expect((await reader.send('GET', `/api/discipline/items/${one!.id}`)).status).toBe(404)
  await move({ move: 'take_up', reason: '核实属实' })
  await move({ move: 'pass', checksum: (await preview(office, one!.id)).checksum })
  await city.timer('send-to-partners')
  expect((await fromNet({ kind: 'receipt', itemId: one!.id, messageId: newId(), receipt: 'refuse' })).json()).toMatchObject({ code: 'discipline_reason_missing' })
  await fromNet({ kind: 'receipt', itemId: one!.id, messageId: newId(), receipt: 'refuse', reason: '缺少核实材料' })
  expect(await candidates(office)).toMatchObject([{ state: 'refused', abilities: ['consent', 'resend'] }])
  const note = '附核实情况：三次推诿有记录。'
  await move({ move: 'resend', checksum: (await preview(office, one!.id, note)).checksum, note })
  await city.timer('send-to-partners')
  expect([...received.values()].filter(({ itemId }) => itemId === one!.id).map(({ package: sent }) => sent.note)).toEqual([null, note])
  expect((await totals('2026-09-01', '2026-09-30')).all.initiated).toBe(3)
})
