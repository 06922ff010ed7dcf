/** 丽水三个 100 %: every case under the three duties, what discharged it and when, what is open, what was exempted by whom and why. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView, Coverage } from '#contract/obligations.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { foundNonCompliant, judgedReasonable, record } from '../support/judged.ts'
import { HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('lishui', '2026-04-13T09:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const PERIOD = 'from=2026-04-01&to=2026-04-30'
const coverage = async () => Object.fromEntries((await city.as('supervisor1').get<{ items: Coverage[] }>(`/api/obligations?${PERIOD}`)).items.map((one) => [one.code, one]))
const cases = async (query = '') => (await city.as('supervisor1').get<{ items: CaseView[] }>(`/api/obligations/cases?${PERIOD}${query}`)).items
const only = async (code: string, ticket: TicketView) => (await cases(`&code=${code}`)).find((one) => one.ticket.id === ticket.id)!

async function handled(n: number): Promise<TicketView> {
  const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: `第 ${n} 盏路灯不亮，已经好几天了。`, requester: { name: '赵灯', phone: `1900003000${n}` } }), 'city_management')
  await s.handle(ticket, 'city_management')
  return s.accept(ticket)
}

let tickets: TicketView[]
test('nothing has happened: three duties, no case, nothing claimed', async () => {
  expect(Object.values(await coverage()).map(({ code, base, duty, all, numerator, denominator }) => [code, base, duty, all, numerator, denominator])).toEqual([
    ['revisit_first_handled', 'first_handled', 'revisit', 0, 0, 0], ['inspect_non_compliant', 'non_compliant', 'inspect', 0, 0, 0], ['supervise_dissatisfied', 'dissatisfied_reasonable', 'supervise', 0, 0, 0],
  ])
})

test('every first-handled ticket is to be called back; handled again it is not a second case', async () => {
  tickets = []
  for (let n = 0; n < 4; n++) tickets.push(await handled(n))
  await city.settle()
  expect((await coverage()).revisit_first_handled).toMatchObject({ all: 4, open: 4, numerator: 0, denominator: 4 })
  city.clock.pass(HOUR)
  for (const ticket of tickets.slice(0, 2)) await s.revisit(ticket)
  const sad = await s.revisit(tickets[2]!, SAD)
  await s.revisiter.move(sad, 'rehandle', { reason: '问题还在' })
  await s.reply(sad, 'city_management')
  await s.signOff(sad, 'city_management')
  await s.accept(sad)
  await city.settle()
  expect((await coverage()).revisit_first_handled).toMatchObject({ all: 4, discharged: 3, open: 1, numerator: 3, denominator: 4 })
  expect(await only('revisit_first_handled', tickets[2]!)).toMatchObject({ state: 'discharged', discharge: { how: 'revisit', at: '2026-04-13T02:00:00.000Z', by: expect.stringMatching(/\S/) } })
})

test('three calls in vain do not make a call-back: the case stays open and says unreached, until the office lets it off with a reason', async () => {
  const ticket = tickets[3]!
  for (let n = 0; n < 3; n++) {
    await s.revisiter.move(await s.revisiter.see(ticket), 'attempt_revisit', { reason: 'no_answer' })
    city.clock.pass(6 * HOUR)
    if (n < 2) city.clock.set(`2026-04-1${4 + n}T10:00:00+08:00`)
  }
  await city.settle()
  expect(await s.revisiter.see(ticket)).toMatchObject({ status: 'closed', outcome: 'unreached' })
  expect((await coverage()).revisit_first_handled).toMatchObject({ open: 1, unreached: 1, numerator: 3, denominator: 4 })
  const open = await only('revisit_first_handled', ticket)
  expect(open.abilities).toEqual([])
  expect(await city.as('supervisor1').send('POST', `/api/obligations/cases/${open.id}/exemption`, { reason: '空号' })).toMatchObject({ status: 403 })
  expect(await city.as('office').post<CaseView>(`/api/obligations/cases/${open.id}/exemption`, { reason: '登记号码为空号，三次拨打均无法接通。' })).toMatchObject({ state: 'exempted', exemption: { reason: '登记号码为空号，三次拨打均无法接通。', decidedBy: null }, abilities: [] })
  expect(await city.as('office').send('POST', `/api/obligations/cases/${open.id}/exemption`, { reason: '再一次' })).toMatchObject({ status: 409, body: { code: 'obligation_case_settled' } })
  await city.settle()
  expect((await coverage()).revisit_first_handled).toMatchObject({ all: 4, discharged: 3, open: 0, exempted: 1, numerator: 3, denominator: 3 })
})

test('a score sheet does not discharge 督查, nor does the unit’s correction or an order nobody of supervision opened; the order to the unit does', async () => {
  const ticket = tickets[0]!
  await foundNonCompliant(city, 'lishui', ticket.id, 'city_management')
  await record(city, 'lishui', ticket.id, 'quality.scored', { sheet: 's1', score: 100 })
  await record(city, 'lishui', ticket.id, 'quality.corrected', { caseId: 'x' })
  await record(city, 'lishui', ticket.id, 'supervision.opened', { orderId: ticket.id, kind: 'inspect', rung: 'phone', basis: 'trigger', byStaff: false })
  await city.settle()
  const open = await only('inspect_non_compliant', ticket)
  expect(open).toMatchObject({ state: 'open', abilities: ['order'] })
  expect((await coverage()).inspect_non_compliant).toMatchObject({ all: 1, numerator: 0, denominator: 1 })

  city.clock.pass(HOUR)
  expect(await city.as('inspector1').send('POST', `/api/obligations/cases/${open.id}/order`, { reason: '打分' })).toMatchObject({ status: 403 })
  const done = await city.as('supervisor1').post<CaseView>(`/api/obligations/cases/${open.id}/order`, { reason: '未与诉求人联系即答复，请说明情况。' })
  expect(done).toMatchObject({ state: 'discharged', discharge: { how: 'order', orderId: expect.any(String) }, abilities: [] })
  expect(await city.as('supervisor1').send('POST', `/api/obligations/cases/${open.id}/order`, { reason: '再来' })).toMatchObject({ status: 409, body: { code: 'obligation_case_settled' } })
  const opened = await city.db.selectFrom('event').select('facts').where('subjectId', '=', ticket.id).where('type', '=', 'supervision.opened').orderBy('id', 'desc').execute()
  expect(opened).toHaveLength(2)
  expect(opened[0]!.facts).toMatchObject({ kind: 'inspect', basis: 'obligation', basisId: open.id, byStaff: true, orderId: done.discharge!.orderId })
})

test('a non-compliance taken back is no duty any more, and is still listed', async () => {
  const ticket = tickets[1]!
  const caseId = await foundNonCompliant(city, 'lishui', ticket.id, 'city_management')
  await city.settle()
  expect((await coverage()).inspect_non_compliant).toMatchObject({ all: 2, open: 1, denominator: 2 })
  await record(city, 'lishui', ticket.id, 'quality.non_compliant_withdrawn', { caseId })
  await city.settle()
  expect((await coverage()).inspect_non_compliant).toMatchObject({ all: 2, discharged: 1, open: 0, withdrawn: 1, numerator: 1, denominator: 1 })
  expect(await only('inspect_non_compliant', ticket)).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) })
})

test('dissatisfied is no duty until judged reasonable; overturned on the unit’s appeal it falls away, restored it is back; the order discharges it', async () => {
  const ticket = tickets[2]!
  await city.settle()
  expect((await coverage()).supervise_dissatisfied).toMatchObject({ all: 0 })
  for (const [reasonable, stage, open] of [[true, 'first', 1], [false, 'unit_appeal', 0], [true, 'requester_appeal', 1]] as const) {
    await judgedReasonable(city, 'lishui', ticket.id, reasonable, stage)
    await city.settle()
    expect((await coverage()).supervise_dissatisfied).toMatchObject({ all: 1, open, withdrawn: 1 - open })
  }
  const open = await only('supervise_dissatisfied', ticket)
  expect(await city.as('office').post<CaseView>(`/api/obligations/cases/${open.id}/order`, { reason: '群众诉求合理，问题仍在。' })).toMatchObject({ state: 'discharged' })
})

test('100 %: three duties, one exemption, everything listed, and the same again from the record', async () => {
  await city.settle()
  const three = Object.values(await coverage())
  expect(three.map(({ code, all, discharged, open, exempted, withdrawn, numerator, denominator }) => [code, all, discharged, open, exempted, withdrawn, `${numerator}/${denominator}`])).toEqual([
    ['revisit_first_handled', 4, 3, 0, 1, 0, '3/3'], ['inspect_non_compliant', 2, 1, 0, 0, 1, '1/1'], ['supervise_dissatisfied', 1, 1, 0, 0, 0, '1/1'],
  ])
  const listed = await cases()
  expect(listed).toHaveLength(7)
  for (const { all, discharged, open, exempted, withdrawn } of three) expect(discharged + open + exempted + withdrawn).toBe(all)
  expect(listed.filter(({ state, discharge, exemption, withdrawnAt }) => !(state === 'discharged' ? discharge : state === 'exempted' ? exemption?.reason && exemption.by : withdrawnAt))).toEqual([])
  const paged = await city.as('leaderoffice').get<{ items: CaseView[]; next: string }>(`/api/obligations/cases?${PERIOD}&limit=5`)
  const rest = await city.as('leaderoffice').get<{ items: CaseView[]; next: null }>(`/api/obligations/cases?${PERIOD}&limit=5&after=${paged.next}`)
  expect([...paged.items, ...rest.items].map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
  const { body } = await city.as('office').ask({ method: 'GET', url: `/api/obligations/export?${PERIOD}` })
  expect(body.trim().split('\r\n')).toHaveLength(8)
  expect(body).toContain('三次拨打均无法接通')
  expect(await cases('&state=open')).toEqual([])
  expect((await city.as('supervisor1').get<{ items: Coverage[] }>('/api/obligations?from=2026-05-01&to=2026-05-31')).items.map(({ all }) => all)).toEqual([0, 0, 0])
})
