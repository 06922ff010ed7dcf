/** 回访台: the order of the queue, messages and telephone at the same time, quiet hours, reasons, and sampling above the duty. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InvitePage, RevisitCase, SampleView } from '#contract/revisit.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { drawnBy } from '#domain/revisit/sampling.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Refused } from '../support/person.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { CONTENT, DAY, HOUR, MINUTE, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { lastCode, publicPost } from '../support/revisit-codes.ts'

const UNIT = 'housing'
const AT = '2026-03-02T09:00:00+08:00'
const SAMPLINGS = [
  { code: 'half', name: '直接答复抽样', base: 'answered' as const, share: 0.5, within: { amount: 5, unit: 'working_day' as const } },
  { code: 'all', name: '免回访抽样', base: 'exempted' as const, share: 1, within: { amount: 5, unit: 'working_day' as const } },
]
let city: Hotline
let s: Steps
beforeAll(async () => {
  const profile = structuredClone(readShipped(DEFAULT_PROFILE))
  const [rules] = profile.centers
  rules!.revisitPlan = { ...rules!.revisitPlan!, samplings: SAMPLINGS }
  for (const kind of rules!.kinds) kind.sampleShare = 0
  city = await openHotline(profile, AT)
  s = stepsOf(city)
})
afterAll(() => city.drop())

type Queue = { items: RevisitCase[]; due: number; later: number; quiet: { now: boolean } }
const queue = (tab = 'due') => s.revisiter.get<Queue>(`/api/revisit/queue?tab=${tab}`)
const answered = async (more: object = {}): Promise<TicketView> => {
  const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '楼道灯不亮', requester: { phone: '19000000031' }, ...more }), UNIT)
  await s.handle(ticket, UNIT)
  return s.accept(ticket)
}
const invite = (ticket: TicketView, medium = 'sms') => s.revisiter.send<Refused & { waitUntil: string }>('POST', `/api/tickets/${ticket.id}/revisit-invites`, { version: ticket.version, medium })

test('the plan’s order: near its deadline, urged, a group, an enterprise, urgent, then the rest by deadline', async () => {
  const plain = await answered()
  const firm = await answered({ party: 'enterprise' })
  const group = await answered({ personsRepresented: 30 })
  const urged = await answered()
  await s.agent.move(urged, 'urge', { text: '快一点' })
  expect((await queue()).items.map((item) => [item.ticketId, item.priority])).toEqual([[urged.id, '催办件'], [group.id, '群体诉求'], [firm.id, '企业诉求'], [plain.id, null]])
  // Thursday afternoon all are about to end: deadline alone decides, so no case starves.
  city.clock.set('2026-03-05T16:00:00+08:00')
  const late = await queue()
  expect(new Set(late.items.map((item) => item.priority))).toEqual(new Set(['回访时限将到']))
  expect(late.items.map((item) => item.ticketId)).toEqual([plain, firm, group, urged].map((t) => t.id).toSorted())
  for (const ticket of [plain, firm, group, urged]) await s.revisit(ticket, { ...CONTENT, then: 'close' })
  city.clock.set(AT)
})

describe('没有接通', () => {
  test('goes to “later” with its next time, never into quiet hours, and comes back by itself', async () => {
    city.clock.set('2026-03-02T16:30:00+08:00')
    const ticket = await answered()
    expect((await s.revisiter.tryMove(ticket, 'attempt_revisit', { reason: 'made_up' })).body.code).toBe('reason_unknown')
    await s.revisiter.move(ticket, 'attempt_revisit', { reason: 'inconvenient' })
    expect((await queue()).items).toEqual([])
    // One working hour today, three tomorrow from half past eight.
    expect((await queue('later')).items).toMatchObject([{ ticketId: ticket.id, attempts: 1, nextAt: '2026-03-03T03:30:00.000Z', waitingFor: null }])
    city.clock.set('2026-03-03T11:30:00+08:00')
    expect((await queue()).items.map((item) => item.ticketId)).toEqual([ticket.id])
    await s.revisit(ticket, { ...CONTENT, then: 'close' })
    city.clock.set(AT)
  })
  test('at night nobody is called, no message goes out, and the queue says so; an answer may come at any hour', async () => {
    const ticket = await answered()
    await invite(ticket)
    await city.settle()
    const { code } = await lastCode(city, ticket, 'revisit_invited')
    const other = await answered()
    city.clock.set('2026-03-02T22:00:00+08:00')
    expect((await queue()).quiet).toMatchObject({ now: true })
    expect((await invite(other)).body).toMatchObject({ code: 'revisit_quiet_hours', details: { from: '21:00', to: '08:30' } })
    expect((await s.revisiter.tryMove(other, 'record_revisit', CONTENT)).body.code).toBe('revisit_quiet_hours')
    expect((await publicPost<InvitePage>(city, '/api/public/revisit/answers', { code, ...CONTENT })).body.state).toBe('answered')
    city.clock.set(AT)
    await s.revisit(other, { ...CONTENT, then: 'close' })
  })
})

describe('消息回访', () => {
  test('answered while an agent is on the phone: the first stands, the agent is told who was first', async () => {
    const ticket = await answered()
    await invite(ticket)
    await city.settle()
    const { code } = await lastCode(city, ticket, 'revisit_invited')
    await publicPost(city, '/api/public/revisit/answers', { code, ...SAD })
    const late = await s.revisiter.tryMove(ticket, 'record_revisit', CONTENT)
    expect(late).toMatchObject({ status: 409, body: { code: 'revisit_answered_online', details: { at: '2026-03-02T01:00:00.000Z' } } })
  })
  test('the agent first: the citizen learns that it is done, and nothing changes', async () => {
    const ticket = await answered()
    await invite(ticket)
    await city.settle()
    const { code } = await lastCode(city, ticket, 'revisit_invited')
    await s.revisit(ticket, { ...CONTENT, then: 'close' })
    expect((await publicPost<InvitePage>(city, '/api/public/revisit', { code })).body.state).toBe('overtaken')
    expect(await publicPost<Refused>(city, '/api/public/revisit/answers', { code, ...SAD })).toMatchObject({ status: 409, body: { code: 'invite_overtaken' } })
  })
  test('both at the very same time: one call-back, one refusal, whoever wins', async () => {
    for (let round = 0; round < 4; round++) {
      const ticket = await answered()
      await invite(ticket)
      await city.settle()
      const { code } = await lastCode(city, ticket, 'revisit_invited')
      const replies = await Promise.all([publicPost(city, '/api/public/revisit/answers', { code, ...SAD }), s.revisiter.tryMove(ticket, 'record_revisit', SAD), publicPost(city, '/api/public/revisit/answers', { code, ...CONTENT })])
      const recorded = await city.db.selectFrom('event').select(['id', 'actorKind']).where('subjectId', '=', ticket.id).where('type', '=', 'revisit.recorded').execute()
      expect(recorded).toHaveLength(1)
      expect(replies[1]!.status === 200).toBe(recorded[0]!.actorKind === 'user')
    }
  })
  test('codes: unknown, expired, too many tries; waiting blocks a second message, then it may go again with another code', async () => {
    expect(await publicPost<Refused>(city, '/api/public/revisit', { code: 'ABCDEFGHJKMN' })).toMatchObject({ status: 404, body: { code: 'invite_unknown' } })
    const ticket = await answered()
    expect((await invite(ticket)).status).toBe(200)
    expect((await invite(ticket)).body.code).toBe('invite_waiting')
    await city.settle()
    const first = await lastCode(city, ticket, 'revisit_invited')
    city.clock.pass(DAY)
    city.clock.set('2026-03-04T10:00:00+08:00')
    expect((await invite(ticket, 'web')).status).toBe(200)
    await city.settle()
    const next = await lastCode(city, ticket, 'revisit_invited')
    expect(next.code).not.toBe(first.code)
    expect((await publicPost<Refused>(city, '/api/public/revisit', { code: first.code })).body.code).toBe('invite_unknown')
    city.clock.set('2026-03-08T10:00:00+08:00')
    expect((await publicPost<InvitePage>(city, '/api/public/revisit', { code: next.code })).body.state).toBe('expired')
    expect((await publicPost<Refused>(city, '/api/public/revisit/answers', { code: next.code, ...CONTENT })).body.code).toBe('invite_expired')
    expect((await queue()).items.map((item) => item.ticketId)).toContain(ticket.id)
    const tries = await Promise.all(Array.from({ length: 12 }, () => publicPost<Refused>(city, '/api/public/revisit', { code: 'ZZZZZZZZZZZZ' })))
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
    city.clock.set(AT)
  })
  test('without a number no message; a secret requester gets none', async () => {
    const nobody = await answered({ requester: undefined })
    expect((await invite(nobody)).body.code).toBe('invite_no_phone')
    expect((await invite(nobody, 'web')).status).toBe(200)
    const secret = await answered({ disclosure: 'secret' })
    expect((await invite(secret)).body.code).toBe('invite_secret')
  })
})

describe('抽样回访', () => {
  const direct = (n: number) => s.agent.register({ kind: 'consult', body: `社保卡怎么补办，第 ${n} 问`, requester: { phone: `190000005${n}` } }, { move: 'answer', answer: '到任一网点补办。', entryIds: [] })
  test('drawn by the ticket’s own id, once, recorded; called from a queue of its own; the ticket stays closed', async () => {
    const closed: TicketView[] = []
    for (let n = 10; n < 34; n++) closed.push(await direct(n))
    await city.settle()
    await city.settle()
    const expected = closed.filter((t) => drawnBy(SAMPLINGS, { ticketId: t.id, kind: 'consult', base: 'answered' })).map((t) => t.id).toSorted()
    const list = (tab = 'due') => s.revisiter.get<{ items: SampleView[]; due: number; done: number }>(`/api/revisit/samples?tab=${tab}`)
    const drawn = (await list()).items
    expect(drawn.map((one) => one.ticketId).toSorted()).toEqual(expected)
    expect(expected.length).toBeGreaterThan(2)
    expect(expected.length).toBeLessThan(22)
    const events = await city.db.selectFrom('event').select('subjectId').where('type', '=', 'revisit.sampled').execute()
    expect(events.map((e) => e.subjectId).toSorted()).toEqual(expected)

    const [one, two] = drawn
    const result = await s.revisiter.post<SampleView>(`/api/revisit/samples/${one!.ticketId}/result`, { version: one!.version, ...SAD })
    expect(result).toMatchObject({ state: 'done', result: { solved: 'not_solved', opinion: '问题还在' } })
    expect((await s.agent.see({ id: one!.ticketId })).status).toBe('closed')
    expect((await s.revisiter.send<Refused>('POST', `/api/revisit/samples/${one!.ticketId}/result`, { version: result.version, ...CONTENT })).body.code).toBe('sample_done')
    await s.revisiter.post(`/api/revisit/samples/${two!.ticketId}/attempt`, { version: two!.version, reason: 'busy' })
    expect((await list()).items.map((x) => x.ticketId)).not.toContain(two!.ticketId)
    expect((await list('later')).items.map((x) => x.ticketId)).toEqual([two!.ticketId])
    // It may lead to reopening by the ordinary move, and is not drawn again when it closes again.
    const seen = await s.agent.see({ id: one!.ticketId })
    const again = await s.agent.move(await s.agent.move(seen, 'reopen', { reason: '抽样回访反映没有解决' }), 'answer', { answer: '再次答复', entryIds: [] })
    expect(again.status).toBe('closed')
    await city.settle()
    expect((await city.db.selectFrom('event').select('id').where('type', '=', 'revisit.sampled').where('subjectId', '=', one!.ticketId).execute())).toHaveLength(1)
    expect((await s.revisiter.get<{ figures: Record<string, number> }>('/api/revisit/figures?from=2026-03-02&to=2026-03-02&basis=sampled')).figures).toMatchObject({ asked: 1, not_solved: 1 })
  })
  test('exempted ones are drawn too; who did not want to be asked is not', async () => {
    const wants = await answered()
    const not = await answered({ wantsRevisit: false })
    await s.reviewer.move(wants, 'exempt', { reason: '已当面确认' })
    await s.reviewer.move(not, 'exempt', { reason: '诉求人不需要' })
    await city.settle()
    const ids = (await s.revisiter.get<{ items: SampleView[] }>('/api/revisit/samples')).items.map((x) => x.ticketId)
    expect(ids).toContain(wants.id)
    expect(ids).not.toContain(not.id)
    city.clock.pass(HOUR + MINUTE)
  })
})
