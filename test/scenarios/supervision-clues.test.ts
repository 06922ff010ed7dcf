/** 督查线索 of four cities: what is found, in words; taken up it opens an order, dropped it keeps the reason; each exactly once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClueView } from '#contract/supervision-clues.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { recordAsSystem } from '../support/record-as-system.ts'
import { DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'

type Page = { items: ClueView[]; next: string | null }
let city: Hotline
let s: Steps
const open = async (name: string) => {
  city = await openHotline(name, '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
}
const clues = async (code: string, state = 'found'): Promise<ClueView[]> => (await s.as('supervisor1').get<Page>(`/api/clues?state=${state}&limit=200`)).items.filter(({ trigger }) => trigger.code === code)
const born = (body = '楼道照明不亮，物业不管。') => s.agent.register({ kind: 'complaint', body, requester: { name: '张某', phone: '19000000001' } })
/** Handed back by one unit, given to the next. */
const handOn = async (ticket: TicketView, from: string, to: string) => {
  await s.byUnit(ticket, from, 'apply_return', { reason: 'not_our_duty', basis: '三定方案第五条', suggestedUnitId: city.unit(to) })
  const seen = await s.dispatcher.see(ticket)
  const back = await s.dispatcher.move(seen, 'decide_return', { approve: true, reason: '同意' }, s.part(seen, from))
  if (back.status === 'difficult') return s.leader.move(await s.leader.see(back), 'designate', { leadUnitId: city.unit(to), coUnitIds: [] })
  return s.assign(back, to)
}
const told = (type: string, ticket: TicketView, facts: Record<string, string | number | boolean> = {}) => recordAsSystem(city, { type, ticketId: ticket.id, facts })

describe('Zhumadian', () => {
  beforeAll(() => open('zhumadian'))
  afterAll(() => city.drop())
  let idle: TicketView

  test('交而未办: signed, and a working day without a step', async () => {
    idle = await s.assign(await born(), 'housing')
    await s.sign(idle, 'housing')
    city.clock.pass(6 * HOUR)
    await city.timer('watch-triggers')
    expect(await clues('no_step')).toEqual([])
    city.clock.pass(2 * DAY)
    await city.timer('watch-triggers')
    await city.timer('watch-triggers')
    expect(await clues('no_step')).toMatchObject([{ state: 'found', trigger: { name: '交而未办' }, why: { zh: '交而未办：自 2026-03-02 09:00 起承办单位没有任何办理动作。' }, rung: { code: 'daily' }, tickets: [{ id: idle.id }], units: [{ id: city.unit('housing') }], abilities: ['take_up', 'drop'] }])
  })

  test('dropped with a reason, and not found again; a further step and a further rest are a new occasion', async () => {
    const [clue] = await clues('no_step')
    expect((await s.as('supervisor1').send('POST', `/api/clues/${clue!.id}/drop`, { reason: ' ' })).status).toBe(400)
    expect(await s.as('supervisor1').post(`/api/clues/${clue!.id}/drop`, { reason: '单位来电说明正在备料' })).toMatchObject({ state: 'dropped', reason: '单位来电说明正在备料', abilities: [] })
    expect((await s.as('office').send('POST', `/api/clues/${clue!.id}/drop`, { reason: '再来' })).body).toMatchObject({ code: 'clue_decided' })
    await city.timer('watch-triggers')
    expect(await clues('no_step')).toEqual([])
    await s.contact(idle, 'housing')
    city.clock.pass(4 * DAY)
    await city.timer('watch-triggers')
    expect(await clues('no_step')).toHaveLength(1)
    expect(JSON.stringify(await s.dispatcher.get(`/api/tickets/${idle.id}/timeline`))).toContain('单位来电说明正在备料')
  })

  test('办而未果: the unit says not solved, so does the citizen: one clue a round; taken up it opens an order', async () => {
    const ticket = await s.assign(await born(), 'housing')
    await s.handle(ticket, 'housing', { solved: 'not_solved', whyNot: '没有经费' })
    await s.accept(ticket)
    await s.revisit(ticket, SAD)
    await city.settle()
    const found = await clues('unsolved')
    expect(found).toMatchObject([{ why: { zh: expect.stringContaining('承办单位答复未解决') as string }, tickets: [{ id: ticket.id }] }])
    expect((await s.agent.send('GET', '/api/clues')).status).toBe(403)
    const taken = await s.as('supervisor2').post<ClueView>(`/api/clues/${found[0]!.id}/take-up`, { unitIds: [city.unit('housing')] })
    expect(taken).toMatchObject({ state: 'taken_up', decidedBy: expect.any(String) as string, orderId: expect.any(String) as string })
    const order = await city.db.selectFrom('supervisionOrder').selectAll().where('id', '=', taken.orderId!).executeTakeFirstOrThrow()
    expect(order).toMatchObject({ kind: 'supervise', basis: 'clue', basisId: taken.id, rung: 'daily', reason: expect.stringContaining('办而未果') as string })
    expect((await s.as('supervisor1').send('POST', `/api/clues/${taken.id}/take-up`, { unitIds: [city.unit('housing')] })).body).toMatchObject({ code: 'clue_decided' })
    expect((await clues('unsolved', 'decided')).map(({ id }) => id)).toEqual([taken.id])

    // 日常督办 does not solve it: 重点督办 opens by itself; when that fails too, no third.
    await told('supervision.unsolved', ticket, { orderId: order.id, kind: 'supervise', rung: 'daily' })
    await told('supervision.unsolved', ticket, { orderId: order.id, kind: 'supervise', rung: 'daily' })
    await city.settle()
    const [key] = await clues('unsolved_order', 'decided')
    expect(key).toMatchObject({ state: 'ordered', tickets: [{ id: ticket.id }] })
    expect(await city.db.selectFrom('supervisionOrder').selectAll().where('id', '=', key!.orderId!).executeTakeFirstOrThrow()).toMatchObject({ rung: 'key', basis: 'unsolved_order', basisId: order.id })
    await told('supervision.unsolved', ticket, { orderId: key!.orderId!, kind: 'supervise', rung: 'key' })
    await city.settle()
    expect(await clues('unsolved_order', 'decided')).toHaveLength(1)
  })

  test('推诿扯皮: there and back', async () => {
    const ticket = await s.assign(await born(), 'housing')
    await handOn(ticket, 'housing', 'city_management')
    await city.settle()
    expect(await clues('bounced')).toEqual([])
    await handOn(ticket, 'city_management', 'housing')
    await city.settle()
    expect(await clues('bounced')).toMatchObject([{ why: { zh: expect.stringContaining('在 2 家单位之间往返 2 次（规则 2 次）') as string }, tickets: [{ id: ticket.id }], units: [{ id: city.unit('housing') }] }])
  })

  test('overdue: the first deadline that passes, once a unit and round', async () => {
    const ticket = await s.assign(await born(), 'housing')
    city.clock.pass(40 * DAY)
    await city.timer('watch-triggers')
    expect((await clues('overdue')).filter(({ tickets }) => tickets[0]?.id === ticket.id)).toEqual([])
    const late = await s.assign(await born(), 'housing')
    city.clock.pass(2 * DAY)
    for (let i = 0; i < 2; i += 1) await city.timer('watch-triggers')
    await s.sign(late, 'housing')
    city.clock.pass(6 * DAY)
    await city.timer('watch-triggers')
    expect((await clues('overdue')).filter(({ tickets }) => tickets[0]?.id === late.id)).toHaveLength(1)
  })
})

describe('Lishui', () => {
  beforeAll(() => open('lishui'))
  afterAll(() => city.drop())

  test('dissatisfied and reasonable; non-compliant is inspected; a promise missed; media; an instruction; each once however often it is told', async () => {
    const ticket = await s.assign(await born(), 'housing')
    await told('revisit.reasonableness_judged', ticket, { reasonable: false, round: 0, stage: 'first' })
    await city.settle()
    expect(await clues('dissatisfied_reasonable')).toEqual([])
    for (let i = 0; i < 2; i += 1) {
      await told('revisit.reasonableness_judged', ticket, { reasonable: true, round: 0, stage: 'requester_appeal' })
      await told('quality.non_compliant', ticket, { caseId: 'c-1', reason: 'late', unitId: city.unit('housing') })
      await told('promise.missed', ticket, { promiseId: 'p-1', unitId: city.unit('housing') })
      await told('media.exposed', ticket, { kind: 'newspaper' })
      await told('instruction.given', ticket, { instructionId: 'i-1' })
      await city.settle()
    }
    for (const code of ['dissatisfied_reasonable', 'non_compliant', 'promise_missed', 'media', 'instruction']) expect(await clues(code)).toHaveLength(1)
    const [wrong] = await clues('non_compliant')
    const { orderId } = await s.as('office').post<ClueView>(`/api/clues/${wrong!.id}/take-up`, { unitIds: [city.unit('housing')], rung: 'on_site', reason: '请说明' })
    expect(await city.db.selectFrom('supervisionOrder').selectAll().where('id', '=', orderId!).executeTakeFirstOrThrow()).toMatchObject({ kind: 'inspect', rung: 'on_site', reason: '请说明' })
    expect((await s.as('office').send('POST', `/api/clues/${(await clues('media'))[0]!.id}/take-up`, { unitIds: [ticket.id] })).body).toMatchObject({ code: 'clue_unit_unknown' })
  })

  test('a sensitive signal in the words', async () => {
    const ticket = await s.agent.register({ kind: 'complaint', body: '拖欠农民工工资，大家准备集体上访。' })
    await city.settle()
    expect((await clues('sensitive')).map(({ tickets }) => tickets[0]!.id)).toEqual([ticket.id])
  })
})

describe('Baoji', () => {
  beforeAll(() => open('baoji'))
  afterAll(() => city.drop())
  test('returned twice, not once', async () => {
    const ticket = await s.assign(await born(), 'housing')
    await handOn(ticket, 'housing', 'city_management')
    await city.settle()
    expect(await clues('returned')).toEqual([])
    await handOn(ticket, 'city_management', 'ecology')
    await city.settle()
    expect(await clues('returned')).toMatchObject([{ rung: { code: 'level2' }, why: { zh: expect.stringContaining('被退单 2 次（规则 2 次）') as string } }])
  })
})

describe('Hainan', () => {
  beforeAll(() => open('hainan'))
  afterAll(() => city.drop())
  test('bounced three times between the same units', async () => {
    const [a, b] = ['g460203', 'g469005'] as const
    const ticket = await s.assign(await born(), a)
    await handOn(ticket, a, b)
    await handOn(ticket, b, a)
    await city.settle()
    expect(await clues('bounced')).toEqual([])
    await handOn(ticket, a, b)
    await city.settle()
    expect(await clues('bounced')).toMatchObject([{ rung: { code: 'r3' }, why: { zh: expect.stringContaining('往返 3 次（规则 3 次）') as string } }])
  })
})
