/** 全链条: from a bad call-back and an empty answer to a finished order and the month's figures, through every desk, with no event written by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MonthView } from '#contract/assessment.ts'
import type { CaseView as DutyView, Coverage } from '#contract/obligations.ts'
import type { CaseView } from '#contract/quality-cases.ts'
import type { JudgementView } from '#contract/reasonableness.ts'
import type { ClueView } from '#contract/supervision-clues.ts'
import type { OrderView } from '#contract/supervision.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { figureIn } from '../support/assessment.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { orderSteps } from '../support/supervision.ts'

let city: Hotline
let s: Steps
afterAll(() => city.drop())
const duty = async (code: string) => (await s.as('supervisor1').get<{ items: Coverage[] }>('/api/obligations?from=2026-03-01&to=2026-03-31')).items.find((one) => one.code === code)!
const dutyOf = async (code: string, ticket: { id: string }) => (await s.as('supervisor1').get<{ items: DutyView[] }>(`/api/obligations/cases?from=2026-03-01&to=2026-03-31&code=${code}`)).items.find((one) => one.ticket.id === ticket.id)!

describe('Lishui: three 100 % through the desks', () => {
  let sad: TicketView
  let o: ReturnType<typeof orderSteps>
  beforeAll(async () => {
    city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
    s = stepsOf(city)
    o = orderSteps(city)
    sad = await s.assign(await s.agent.register({ kind: 'complaint', body: '小区电梯三天两头停，修了又坏。', requester: { name: '陈小美', phone: '19000000021' } }), 'housing')
    await s.handle(sad, 'housing', { publicAnswer: '您好，您反映的问题我单位高度重视，将尽快处理，下一步将加强管理。' })
    await s.accept(sad)
    await s.revisit(sad, SAD)
    await city.settle()
  })

  test('dissatisfied: a second person finds it reasonable, a clue is taken up, the order discharges the duty and ends solved', async () => {
    expect(await duty('supervise_dissatisfied')).toMatchObject({ all: 0 })
    const [open] = (await s.reviewer.get<{ items: JudgementView[] }>(`/api/tickets/${sad.id}/reasonableness`)).items
    expect(await s.reviewer.send('POST', `/api/reasonableness/${sad.id}/1/verdict`, { version: open!.version, reasonable: true, reason: 'duty_undone', basis: '维保合同仍有效，故障属实。' })).toMatchObject({ status: 200 })
    await city.settle()
    expect(await duty('supervise_dissatisfied')).toMatchObject({ all: 1, open: 1, numerator: 0, denominator: 1 })
    const [clue] = (await s.as('supervisor1').get<{ items: ClueView[] }>('/api/clues?state=found')).items.filter(({ trigger }) => trigger.code === 'dissatisfied_reasonable')
    expect(clue).toMatchObject({ tickets: [{ id: sad.id }], abilities: ['take_up', 'drop'] })
    const taken = await s.as('supervisor1').post<ClueView>(`/api/clues/${clue!.id}/take-up`, { unitIds: [city.unit('housing')] })
    await city.settle()
    expect(await duty('supervise_dissatisfied')).toMatchObject({ all: 1, open: 0, numerator: 1, denominator: 1 })
    expect(await dutyOf('supervise_dissatisfied', sad)).toMatchObject({ state: 'discharged', discharge: { how: 'order', orderId: taken.orderId } })

    let order = await o.see({ id: taken.orderId! })
    if (order.state === 'opened') order = (await o.act(o.supervisor, order, 'send')).body
    order = await o.prove(order)
    expect((await o.act(s.head('housing'), order, 'answer', { text: '已更换曳引机，连续运行三天无故障。' })).status).toBe(200)
    order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: city.unit('housing'), accepted: true })).body
    expect((await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '电梯恢复正常' })).body).toMatchObject({ state: 'finished', solved: true })
  })

  test('the empty answer: scored, corrected and checked, and still owed a 督查 until supervision orders one', async () => {
    const assignmentId = sad.assignments[0]!.id
    let found = await s.as('inspector1').post<CaseView>('/api/quality/cases', { ticketId: sad.id, assignmentId, reason: 'empty_answer', text: '答复全是套话，没有事实、依据和结果。' })
    await city.settle()
    expect(await duty('inspect_non_compliant')).toMatchObject({ all: 1, open: 1 })
    const move = async (who: string, name: string, text: string) => { found = await s.as(who).post<CaseView>(`/api/quality/cases/${found.id}/moves`, { move: name, version: found.version, text }) }
    await move('housing', 'correct', '已补充更换部件、时间和联系人。')
    await move('inspector1', 'accept', '核对无误。')
    await city.settle()
    expect(found.state).toBe('corrected')
    expect(await duty('inspect_non_compliant')).toMatchObject({ all: 1, open: 1, numerator: 0 })
    const owed = await dutyOf('inspect_non_compliant', sad)
    expect(await s.as('supervisor2').post<DutyView>(`/api/obligations/cases/${owed.id}/order`, { reason: '答复不规范，请说明原因并整改。' })).toMatchObject({ state: 'discharged' })
    expect(await duty('inspect_non_compliant')).toMatchObject({ all: 1, open: 0, numerator: 1, denominator: 1 })
  })

  test('the month counts it: supervised, non-compliant, not satisfied, each opening to this ticket', async () => {
    await s.revisiter.move(await s.revisiter.see(sad), 'close', {})
    await city.settle()
    const seen = await s.as('assessor').get<MonthView>('/api/assessment/months/2026-03')
    for (const kpi of ['supervision_rate', 'non_compliant_rate']) {
      expect(figureIn(seen, city.unit('housing'), kpi), kpi).toMatchObject({ numerator: 1, denominator: 1 })
      const { items } = await s.as('assessor').get<{ items: { ticketId?: string; id?: string }[] }>(`/api/assessment/months/2026-03/rows?kpi=${kpi}&side=numerator`)
      expect(JSON.stringify(items), kpi).toContain(sad.id)
    }
    expect(figureIn(seen, city.unit('housing'), 'satisfied')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('the ticket page tells its story to a supervisor without the caller', async () => {
    const story = JSON.stringify(await s.as('supervisor1').get(`/api/tickets/${sad.id}/timeline`)) + JSON.stringify(await s.as('supervisor1').get(`/api/tickets/${sad.id}`))
    expect(story).not.toContain('陈小美')
    expect(story).not.toContain('19000000021')
  })
})

describe('Qamdo: the tenth person-time, then rung by rung', () => {
  let o: ReturnType<typeof orderSteps>
  beforeAll(async () => {
    await city.drop()
    city = await openHotline('xizang', '2026-09-14T09:00:00+08:00')
    s = stepsOf(city, 'qamdo-')
    o = orderSteps(city, 'qamdo-')
  })
  const orders = async () => (await city.db.selectFrom('supervisionOrder').select(['id', 'rung', 'basis', 'state']).where('centerId', '=', 'qamdo').orderBy('id').execute())

  test('fired at the tenth, by nobody’s hand; platform → phone → on site → joint; a rung never on missing proof; finished; the next ten count anew', async () => {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '石料场紧挨居民区，夜里破碎石头吵得没法睡。', requester: { phone: '13900010000' } }), 'qamdo-ecology')
    const urge = async (times: number) => {
      for (let n = 0; n < times; n += 1) {
        city.clock.pass(HOUR)
        await s.agent.move(await s.agent.see(ticket), 'urge', { text: '还在生产' })
      }
      await city.settle()
    }
    await urge(8)
    expect(await orders()).toEqual([])
    await urge(1)
    expect(await orders()).toMatchObject([{ rung: 'platform', basis: 'trigger' }])
    await urge(1)
    expect(await orders()).toHaveLength(1)

    let order: OrderView = await o.see((await orders())[0]!)
    if (order.state === 'opened') order = (await o.act(o.supervisor, order, 'send')).body
    for (const rung of ['phone', 'on_site', 'joint']) {
      const bare = await o.act(o.supervisor, order, 'climb')
      if (order.missing.length > 0) expect([bare.status, bare.body.code]).toEqual([422, 'proof_missing'])
      order = bare.status === 200 ? bare.body : (await o.act(o.supervisor, await o.prove(order), 'climb')).body
      expect(order.rung?.code).toBe(rung)
    }
    order = await o.prove(order)
    expect((await o.act(s.head('qamdo-ecology'), order, 'answer', { text: '已责令停产并查封破碎机。' })).status).toBe(200)
    order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: city.unit('qamdo-ecology'), accepted: true })).body
    expect((await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '已停产' })).body.state).toBe('finished')
    await city.settle()
    city.clock.pass(DAY)
    await urge(9)
    expect(await orders()).toHaveLength(1)
    await urge(1)
    expect(await orders()).toHaveLength(2)
  })
})
