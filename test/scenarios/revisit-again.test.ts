/** 回访: attempts, quiet hours, rehandling with its cap, reopening in its window, suggestions, refusals and transfers with the right way told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, HOUR, MINUTE, SAD, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
const UNIT = 'housing'
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const born = (over = {}) => s.agent.register({ kind: 'help', body: '电梯反复困人。', requester: { name: '测试丙', phone: '19000003333' }, ...over })
async function accepted(): Promise<TicketView> {
  const ticket = await s.assign(await born(), UNIT)
  await s.handle(ticket, UNIT)
  return s.accept(ticket)
}
const told = async (ticket: { id: string }) => {
  await city.settle()
  const rows = await city.db.selectFrom('outgoingMessage').select(['template', 'textSealed']).where('ticketId', '=', ticket.id).orderBy('createdAt').orderBy('id').execute()
  return rows.map((m) => ({ template: m.template, text: city.keys.open(m.textSealed) }))
}

describe('重办', () => {
  test('unsolved and dissatisfied: the same lead answers again, twice at most, each time against a new limit', async () => {
    let ticket = await accepted()
    for (const count of [1, 2]) {
      ticket = await s.revisit(ticket, { ...SAD, then: 'rehandle', rehandleReason: '电梯昨天又困人' })
      expect(ticket).toMatchObject({ status: 'processing', rehandleCount: count, outcome: null })
      expect(ticket.assignments).toHaveLength(1)
      expect(dueOf(ticket.assignments[0], 'answer')).toBe('2026-03-09 17:30')
      await s.reply(ticket, UNIT, { publicAnswer: `第 ${count} 次重办：已更换门机。` })
      await s.signOff(ticket, UNIT)
      ticket = await s.accept(ticket)
    }
    ticket = await s.revisit(ticket, SAD)
    expect((await s.revisiter.tryMove(ticket, 'rehandle', { reason: '仍未解决' })).body).toMatchObject({ code: 'rehandle_spent', details: { max: 2 } })
    expect((await s.revisiter.move(ticket, 'close', { text: '列入维保计划' })).status).toBe('closed')
    expect((await told(ticket)).filter((m) => m.template === 'rehandled')).toHaveLength(2)
  })
  test('solved and satisfied needs none; in one stroke with the call-back it is refused whole', async () => {
    const ticket = await accepted()
    expect((await s.revisiter.tryMove(ticket, 'record_revisit', { ...CONTENT, then: 'rehandle' })).body.code).toBe('rehandle_unfounded')
    expect(await s.agent.see(ticket)).toMatchObject({ status: 'pending_revisit', version: ticket.version })
  })
})

describe('回访', () => {
  test('three attempts, hours apart, then closed as not reached; the citizen is told each time', async () => {
    const ticket = await accepted()
    const queue = async () => (await s.revisiter.get<{ items: { ticketId: string }[] }>('/api/work?kinds=revisit&limit=200')).items.some((w) => w.ticketId === ticket.id)
    expect(await queue()).toBe(true)
    await s.revisiter.move(ticket, 'attempt_revisit', { reason: 'no_answer' })
    expect(await queue()).toBe(false)
    city.clock.pass(DAY)
    expect(await queue()).toBe(true)
    await s.revisiter.move(await s.agent.see(ticket), 'attempt_revisit', { reason: 'busy' })
    city.clock.pass(DAY)
    const last = await s.revisiter.move(await s.agent.see(ticket), 'attempt_revisit', { reason: 'switched_off' })
    expect(last).toMatchObject({ status: 'closed', outcome: 'unreached', revisitAttempts: 3 })
    expect((await told(ticket)).map((m) => m.template)).toEqual(['registered', 'dispatched', 'replied', 'revisit_missed', 'revisit_missed', 'revisit_missed', 'closed'])
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
  test('nobody is called at night; a message answered at night counts', async () => {
    const ticket = await accepted()
    city.clock.set('2026-03-02T22:00:00+08:00')
    expect((await s.revisiter.tryMove(ticket, 'record_revisit', CONTENT)).body).toMatchObject({ code: 'revisit_quiet_hours', details: { from: '21:00', to: '08:30' } })
    expect((await s.revisit(ticket, { ...CONTENT, medium: 'sms' })).status).toBe('revisited')
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
  test('closed without a call-back only by a reviewer, with the reason on the record', async () => {
    const ticket = await accepted()
    const exempted = await s.reviewer.move(ticket, 'exempt', { reason: '诉求人明确表示不需要回访' })
    expect(exempted).toMatchObject({ status: 'closed', outcome: 'resolved' })
    const story = await s.reviewer.get<{ items: { type: string; text: string | null }[] }>(`/api/tickets/${ticket.id}/timeline`)
    expect(story.items.find((i) => i.type === 'revisit.exempted')?.text).toBe('诉求人明确表示不需要回访')
  })
})

describe('重新打开', () => {
  test('within fifteen days, to the minute; the record of the first round stays', async () => {
    const ticket = await s.finish(await accepted().then((t) => s.reviewer.see(t)).then(async (t) => {
      await s.revisit(t, { ...SAD, then: 'rehandle' })
      await s.reply(t, UNIT)
      return s.signOff(t, UNIT)
    }))
    const other = await s.finish(await (async () => {
      const t = await s.assign(await born(), UNIT)
      return s.handle(t, UNIT)
    })())
    city.clock.pass(15 * DAY)
    const again = await s.agent.move(ticket, 'reopen', { reason: '又困人了' })
    expect(again).toMatchObject({ status: 'pending_dispatch', closedAt: null, outcome: null, rehandleCount: 1 })
    expect(again.assignments[0]!.reply?.publicAnswer).toBe('已经处理完毕。')
    city.clock.pass(MINUTE)
    expect((await s.agent.tryMove(other, 'reopen', { reason: '晚了' })).body).toMatchObject({ code: 'reopen_window_over', details: { windowDays: 15 } })
    const second = await s.assign(again, UNIT)
    expect(second.assignments.map((a) => a.status)).toEqual(['accepted', 'wait_sign'])
    await s.handle(second, UNIT)
    expect((await s.finish(second)).status).toBe('closed')
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
  test('an objection to a refusal reopens it', async () => {
    const refused = await s.agent.register({ kind: 'complaint', body: '法院判决不公。' }, { move: 'refuse', reason: 'litigation' })
    expect(refused).toMatchObject({ status: 'closed', outcome: 'refused' })
    expect((await told(refused)).at(-1)?.text).toContain('12368')
    expect((await s.agent.move(refused, 'reopen', { reason: '反映的是执行立案窗口的服务态度' })).status).toBe('pending_dispatch')
  })
})

describe('without a unit', () => {
  test('every refusal names its legal route to the citizen', async () => {
    for (const { code, route } of city.profile.centers[0]!.refusals) {
      const ticket = await s.agent.register({ kind: 'help', body: '诉求内容' }, { move: 'refuse', reason: code })
      expect((await told(ticket)).at(-1), code).toEqual({ template: 'refused', text: expect.stringContaining(route) })
    }
  })
  test('transferred, taken back by the partner, transferred again and done', async () => {
    let ticket: TicketView = await s.agent.register({ kind: 'help', body: '邻居打架' }, { move: 'transfer', target: 'police_110' })
    expect(ticket.status).toBe('transferred')
    expect((await told(ticket)).at(-1)?.text).toContain('110')
    ticket = await s.agent.move(ticket, 'take_back', { text: '110 反馈属物业纠纷' })
    expect([ticket.status, dueOf(ticket, 'dispatch')]).toEqual(['pending_dispatch', '2026-03-03 09:00'])
    ticket = await s.agent.move(ticket, 'transfer', { target: 'petition' })
    expect(await s.agent.move(ticket, 'complete_transfer', {})).toMatchObject({ status: 'closed', outcome: 'transferred' })
  })
  test('asked for more: the dispatch clock stops; unanswered for three working days it lapses by itself', async () => {
    const ticket = await s.agent.register({ kind: 'help', body: '门口有坑' }, { move: 'ask_info', question: '哪条路？' })
    expect([ticket.status, dueOf(ticket, 'supplement')]).toEqual(['pending_info', '2026-03-05 17:30'])
    const answered = await s.agent.register({ kind: 'help', body: '门口有坑' }, { move: 'ask_info', question: '哪条路？' })
    expect(await s.agent.move(answered, 'supplement', { text: '人民路 12 号' })).toMatchObject({ status: 'pending_dispatch', contactCount: 2 })
    city.clock.set('2026-03-05T17:29:00+08:00')
    await city.timer('lapse-unsupplemented')
    expect((await s.agent.see(ticket)).status).toBe('pending_info')
    city.clock.set('2026-03-05T17:31:00+08:00')
    await city.timer('lapse-unsupplemented')
    expect(await s.agent.see(ticket)).toMatchObject({ status: 'closed', outcome: 'not_supplemented' })
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
})

describe('再次来电', () => {
  test('an urge and a supplement are person-times, thanks is neither; withdrawn, the unit has nothing left', async () => {
    const ticket = await s.sign(await s.assign(await born(), UNIT), UNIT)
    await s.agent.move(ticket, 'urge', { text: '快一点' })
    await s.agent.move(ticket, 'add_supplement', { text: '三单元也一样' })
    await s.agent.move(ticket, 'thank', { text: '师傅来过了' })
    expect(await s.agent.see(ticket)).toMatchObject({ urgeCount: 1, contactCount: 3, version: ticket.version })
    const gone = await s.agent.move(await s.agent.see(ticket), 'withdraw', { text: '自己解决了' })
    expect(gone).toMatchObject({ status: 'closed', outcome: 'withdrawn', contactCount: 4 })
    expect(gone.assignments[0]!.status).toBe('quit')
    expect((await s.unit(UNIT).get<{ items: { ticketId: string }[] }>('/api/work?kinds=handle')).items.map((w) => w.ticketId)).not.toContain(ticket.id)
  })
  test('the caller’s screen shows what is open first, and two people of one phone stay apart', async () => {
    const first = await born({ requester: { name: '赵一', phone: '19000004444' } })
    city.clock.pass(MINUTE)
    const second = await born({ requester: { name: '钱二', phone: '190 0000 4444' } })
    const caller = await s.agent.post<{ open: { id: string }[]; name: string }>('/api/desk/caller', { phone: '+86 19000004444' })
    expect(caller.open.map((t) => t.id)).toEqual([second.id, first.id])
    expect((await s.agent.see(first)).requester?.name).toMatch(/^赵/)
    expect((await s.agent.see(second)).requester?.name).toMatch(/^钱/)
  })
})

describe('建议', () => {
  test.each([['adopted', '予以采纳'], ['partly_adopted', '部分采纳'], ['not_adopted', '暂不采纳']] as const)('studied, then %s, with the reason told', async (conclusion, words) => {
    const ticket = await s.sign(await s.assign(await born({ kind: 'suggestion', body: '建议加装电梯广告审查。' }), UNIT, ['market_supervision']), UNIT)
    expect(ticket).toMatchObject({ status: 'studying', class: 'suggest' })
    expect((await s.unit(UNIT).tryMove(ticket, 'reply', { publicAnswer: '好', factsTrue: 'true', solved: 'solved' }, s.part(ticket, UNIT))).body.code).toBe('wrong_state')
    const done = await s.byUnit(ticket, UNIT, 'conclude_study', { conclusion, reason: '经会商研究' }, true)
    expect(done).toMatchObject({ status: 'pending_revisit', outcome: conclusion })
    expect((await told(done)).at(-1)).toEqual({ template: 'suggestion_decided', text: expect.stringMatching(new RegExp(`${words}.*经会商研究`)) })
    expect((await s.revisit(done, { ...CONTENT, then: 'close' })).outcome).toBe(conclusion)
  })
})

test('dispatch, review and call-back have deadlines of their own', async () => {
  const ticket = await s.assign(await born(), UNIT)
  city.clock.pass(HOUR)
  await s.handle(ticket, UNIT)
  expect(dueOf(await s.agent.see(ticket), 'review')).toBe('2026-03-03 17:30')
  expect(dueOf(await s.accept(ticket), 'revisit')).toBe('2026-03-05 17:30')
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })
