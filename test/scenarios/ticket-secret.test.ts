/** 保密: a caller's name, phone, address and firm, planted wherever people write them, never reach a unit, a log, an event header or a clear column. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { movePath } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { mayEnter } from '#platform/access.ts'
import { MOVE_NAMES } from '#domain/ticket/lifecycle.ts'
import { actorOf } from '../support/sample-ticket.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person } from '../support/person.ts'
import { columnsHolding, heldBy } from '../support/planted.ts'
import { SAD, SOLVED, stepsOf, type Steps } from '../support/steps.ts'

const NAME = '欧阳慕白'
const PHONE = '19012345678'
const ID = '330102198803074512'
const HOME = '桂花巷七号二单元'
const FIRM = '慕白纺织行'
const WORDS = [NAME, PHONE, ID, HOME, FIRM]
/** as people write them */
const SAID = `我是${NAME}，电话 190-1234-5678 或 １９０１２３４５６７８，证件 ${ID}，住${HOME}，开${FIRM}，叫我欧阳 慕白就行`
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

let city: Hotline
let s: Steps
let ticket: TicketView
let files: string[] = []
const logged: string[] = []

beforeAll(async () => {
  vi.stubEnv('JIESU_LOG', 'trace')
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    logged.push(String(chunk))
    return true
  })
  city = await openHotline('lishui')
  s = stepsOf(city)
  await tellTheStory()
  await city.settle()
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await city.drop()
})

/** Everything a centre writes before and while units are at work, with the words in it. */
async function tellTheStory(): Promise<void> {
  ticket = await s.agent.register({
    kind: 'report', title: `${NAME}举报：${FIRM}旁违建`, body: SAID, elements: { who: NAME, where: HOME, when: '三月', cause: SAID, course: `${FIRM}旁 ${PHONE}` }, tags: ['违建', NAME],
    requester: { name: NAME, phone: PHONE, idNumber: ID, enterprise: FIRM }, address: HOME, place: { lng: 119.92, lat: 28.45, datum: 'GCJ-02' }, areaCode: '331102',
    complainedOf: { type: 'firm', name: `${HOME}对面的建材店` },
  })
  expect(ticket.requester?.disclosure).toBe('secret')
  for (const [name, kind] of [[`${NAME}的身份证 ${PHONE}.png`, 'citizen'], [`${HOME}现场.png`, 'other']] as const) files = [...files, (await s.agent.upload(ticket.id, { name, bytes: PNG, kind })).body.id]
  const act = async (who: Person, move: Parameters<Person['move']>[1], input: object, unit?: string) => {
    ticket = await who.move(await who.see(ticket), move, input as never, unit && s.part(await who.see(ticket), unit))
  }
  await act(s.agent, 'note', { text: SAID })
  await act(s.agent, 'amend', { title: `${NAME}（${PHONE}，${HOME}）举报违建`, tags: [FIRM] })
  await act(s.agent, 'ask_info', { question: `${NAME}，请说明违建面积` })
  await act(s.agent, 'supplement', { text: `约 30 平方米。${SAID}` })
  await act(s.dispatcher, 'assign', { leadUnitId: city.unit('g331102'), coUnitIds: [city.unit('city_management')], remark: `请联系${NAME}，${PHONE}` })
  await act(s.agent, 'urge', { text: SAID })
  await act(s.agent, 'add_supplement', { text: SAID })
  await act(s.agent, 'thank', { text: SAID })
  await act(s.unit('g331102'), 'sign', {}, 'g331102')
  await act(s.unit('g331102'), 'apply_extension', { reason: 'complex', amount: { amount: 1, unit: 'working_day' }, citizenTold: true }, 'g331102')
  await act(s.reviewer, 'decide_extension', { approve: true, reason: `已告知${NAME} ${PHONE}` }, 'g331102')
  await act(s.unit('g331102'), 'sub_dispatch', { unitId: city.unit('s331102001'), remark: `与${NAME}核实` }, 'g331102')
  await act(s.unit('s331102001'), 'sign', {}, 's331102001')
  await act(s.unit('s331102001'), 'reply', { ...SOLVED, publicAnswer: `已到${HOME}核实`, internalNote: SAID, similarChecked: [{ place: HOME, found: NAME }], milestones: [{ what: NAME, dueDay: '2026-04-01' }] }, 's331102001')
  await act(s.head('s331102001'), 'sign_off', {}, 's331102001')
  await act(s.unit('g331102'), 'accept_sub', { text: SAID }, 's331102001')
  await act(s.unit('city_management'), 'sign', {}, 'city_management')
  await act(s.unit('city_management'), 'contact', { reached: false, number: PHONE, reason: `${NAME}未接` }, 'city_management')
  for (const code of ['g331102', 'city_management']) {
    await act(s.unit(code), 'reply', { ...SOLVED, solved: 'partly', whyNot: `${NAME}要求过高` }, code)
    await act(s.head(code), 'sign_off', {}, code)
  }
  await act(s.reviewer, 'send_back', { reason: `${NAME}说未拆完` })
  await act(s.unit('g331102'), 'reply', SOLVED, 'g331102')
  await act(s.head('g331102'), 'sign_off', {}, 'g331102')
  await act(s.reviewer, 'accept', { text: SAID })
  await act(s.revisiter, 'record_revisit', { ...SAD, opinion: SAID, then: 'rehandle', rehandleReason: SAID })
}

const UNITS = ['g331102', 'g331102-head', 's331102001', 'city_management', 'city_management-head', 'housing']

function readableEndpoints(): Endpoint[] {
  const modules = Object.values(import.meta.glob<object>('../../src/contract/*.ts', { eager: true }))
  const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'path' in value && 'access' in value
  const handler = actorOf('unit_handler')
  return modules.flatMap((module) => Object.values(module)).filter(isEndpoint).filter((e) => e.method === 'GET' && mayEnter(handler, e.access) && !/live|stream|metrics|session/.test(e.path))
}

/** Every address of an endpoint about this ticket, its parts, its files, its clocks. */
function addressesOf({ path }: Endpoint): string[] {
  const fill: [string, string[]][] = [
    [':ticketId', [ticket.id]], [':attachmentId', files], [':clock', ['dispatch', 'answer', 'contact', 'supplement', 'revisit']], [':entryId', [ticket.id]], [':year', ['2026']],
  ]
  return fill.reduce((paths, [name, values]) => paths.flatMap((p) => (p.includes(name) ? values.map((v) => p.replace(name, v)) : [p])), [path])
}
const ALL_WORK = 'sign,handle,sign_off,accept_sub,study,dispatch,review,revisit,info,decide_return'

describe.each(UNITS)('%s', (who) => {
  const leaks = async (url: string, payload?: object): Promise<string[]> => {
    const reply = await city.as(who).ask({ method: payload ? 'POST' : 'GET', url, ...(payload && { payload, headers: { 'idempotency-key': `key-${Math.random()}` } }) })
    expect(reply.statusCode, url).toBeLessThan(500)
    return heldBy(reply.payload + JSON.stringify(reply.headers), [...WORDS, '慕白']).map((word) => `${url}: ${word}`)
  }

  test('reads none of it, wherever it may read', async () => {
    const urls = [...readableEndpoints().flatMap(addressesOf), `/api/work?kinds=${ALL_WORK}`, ...ticket.assignments.map((a) => `/api/tickets/${ticket.id}/deadlines/answer?assignmentId=${a.id}`)]
    expect(urls.length).toBeGreaterThan(15)
    const found: string[] = []
    for (const url of urls) found.push(...(await leaks(url)))
    expect(found).toEqual([])
  })
  test('finds nothing by it', async () => {
    for (const text of [NAME, PHONE, PHONE.slice(-4), HOME, FIRM, ID, '慕白', '190-1234-5678']) {
      const found = await city.as(who).send<{ items: unknown[] }>('POST', '/api/tickets/search', { text })
      expect(found.body.items, text).toEqual([])
      const work = await city.as(who).get<{ items: unknown[] }>(`/api/work?kinds=${ALL_WORK}&text=${encodeURIComponent(text)}`)
      expect(work.items, text).toEqual([])
    }
    expect(await leaks('/api/tickets/search', { text: '违建' })).toEqual([])
    expect(await leaks('/api/tickets/search', { text: ticket.number })).toEqual([])
  })
  test('is told none of it by what it does or is refused', async () => {
    const found: string[] = []
    for (const move of MOVE_NAMES) {
      const part = ticket.assignments[0]!.id
      found.push(...(await leaks(movePath(move).replace(':ticketId', ticket.id).replace(':assignmentId', part), { version: 999, input: {} })))
      found.push(...(await leaks(movePath(move).replace(':ticketId', ticket.id).replace(':assignmentId', part), { version: 999, input: { text: '好', reason: '好', approve: true } })))
    }
    expect(found).toEqual([])
    expect((await city.as(who).send('POST', `/api/tickets/${ticket.id}/unmask`, { reason: '联系' })).status).toBeOneOf([403, 404])
  })
})

test('a unit never gets the caller’s own files', async () => {
  const list = await s.unit('g331102').get<{ items: { name: string; kind: string }[] }>(`/api/tickets/${ticket.id}/attachments`)
  expect(list.items).toEqual([expect.objectContaining({ kind: 'other', name: '＊＊＊现场.png' })])
  expect((await s.unit('g331102').ask({ method: 'GET', url: `/api/attachments/${files[0]}` })).statusCode).toBe(404)
})

test('the centre still reads what it wrote, and may unmask', async () => {
  expect((await s.agent.see(ticket)).body).toBe(SAID)
  expect(await s.reviewer.post(`/api/tickets/${ticket.id}/unmask`, { reason: '核对' })).toMatchObject({ name: NAME, phone: PHONE })
})

test('the same phone with another name later changes nothing of what is cut here', async () => {
  await s.agent.register({ kind: 'consult', body: '公积金怎么提取', requester: { name: '陆小小', phone: PHONE } })
  expect(heldBy(JSON.stringify(await s.unit('g331102').see(ticket)), WORDS)).toEqual([])
})

test('no log line holds it, at the most talkative level', () => {
  expect(logged.length).toBeGreaterThan(50)
  expect(heldBy(logged.join(''), [...WORDS, '慕白'])).toEqual([])
})

test('no event header, search row, work item, number, message or kept reply holds it; only the words people wrote do', async () => {
  expect(await columnsHolding(city.db, WORDS)).toEqual([
    'assignment.remark', 'assignment.reply', 'attachment.name', 'requester.enterprise', 'ticket.complained_of', 'ticket.tags', 'ticket.title', 'ticket_text.body', 'ticket_text.elements',
  ].toSorted())
  // Of the requester's own columns, only the firm's name is not encrypted.
  expect(await columnsHolding(city.db, [NAME, PHONE, ID, HOME])).not.toContainEqual(expect.stringMatching(/^(requester|ticket_requester|event|event_body|outgoing_message|idempotency_key|work_item|ticket_search)\./))
})
