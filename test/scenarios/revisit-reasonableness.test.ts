/** 诉求合理性: judged by a second person, appealed by the unit and by the requester, decided by a third; and what the public code can do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InvitePage } from '#contract/revisit.ts'
import type { JudgementView } from '#contract/reasonableness.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { addPerson, CONTENT, DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { lastCode, publicPost } from '../support/revisit-codes.ts'

const UNIT = 'housing'
const AT = '2026-03-02T09:00:00+08:00'
let city: Hotline
let s: Steps
let judge: Person
let second: Person
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, AT)
  s = stepsOf(city)
  judge = city.as('judge')
  second = city.as('secondjudge')
})
afterAll(() => city.drop())

const answered = async (): Promise<TicketView> => {
  city.clock.set(AT)
  const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '小区电梯三天两头停，修了又坏。', requester: { name: '陈小美', phone: '19000000021' } }), UNIT)
  await s.handle(ticket, UNIT)
  return s.accept(ticket)
}
const unhappy = async (): Promise<TicketView> => s.revisit(await answered(), { ...SAD, opinion: '我是陈小美，电梯昨天又停了' })
const of = async (who: Person, ticket: { id: string }): Promise<JudgementView> => (await who.get<{ items: JudgementView[] }>(`/api/tickets/${ticket.id}/reasonableness`)).items.at(-1)!
const tryVerdict = async (who: Person, j: JudgementView, reasonable: boolean, more: object = {}) =>
  who.send<JudgementView & Refused>('POST', `/api/reasonableness/${j.ticket.id}/${j.round}/verdict`, { version: j.version, reasonable, reason: reasonable ? 'duty_undone' : 'done_fully', basis: '对照《热线工作条例》核查回访录音与答复。', ...more })
const verdict = async (who: Person, ticket: TicketView, reasonable: boolean): Promise<JudgementView> => {
  const reply = await tryVerdict(who, await of(who, ticket), reasonable)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body
}
const tryAppeal = async (who: Person, j: JudgementView, text = '已按期修复并有维保记录。') => who.send<JudgementView & Refused>('POST', `/api/reasonableness/${j.ticket.id}/${j.round}/appeal`, { version: j.version, text })
const appeal = async (who: Person, ticket: TicketView): Promise<JudgementView> => {
  const reply = await tryAppeal(who, await of(who, ticket))
  expect(reply).toMatchObject({ status: 200 })
  return reply.body
}
const judged = async (ticket: TicketView) => (await city.db.selectFrom('event').select(['type', 'facts', 'actorKind']).where('subjectId', '=', ticket.id).where('type', 'like', 'revisit.reasonableness%').orderBy('id').execute()).map(({ type, facts }) => ({ type, ...facts }))

describe('判定', () => {
  test('an unhappy call-back waits for a second person at once; a content one for nobody', async () => {
    const content = await s.revisit(await answered(), CONTENT)
    expect((await s.reviewer.get<{ items: unknown[] }>(`/api/tickets/${content.id}/reasonableness`)).items).toEqual([])
    const ticket = await unhappy()
    const open = await s.reviewer.get<{ items: JudgementView[] }>('/api/reasonableness')
    expect(open.items.filter((j) => j.ticket.id === ticket.id)).toMatchObject([{ round: 1, state: 'open', unit: expect.stringContaining('住建'), reasonable: null, solved: 'not_solved', abilities: ['judge'] }])
    expect(open.items.find((j) => j.ticket.id === ticket.id)!.opinion).not.toContain('陈小美')
    const reply = await verdict(s.reviewer, ticket, true)
    expect(reply).toMatchObject({ state: 'judged', reasonable: true, appealUntil: '2026-03-05T09:30:00.000Z', abilities: [] })
    expect(await judged(ticket)).toEqual([{ type: 'revisit.reasonableness_judged', reasonable: true, round: 1, stage: 'first', final: false }])
  })

  test('nobody judges the own call-back; a reason must be in the list and fit', async () => {
    const both = await addPerson(city, 'both', ['revisiter', 'reviewer'], 'center')
    const seen = await both.see(await answered())
    const ticket = await both.move(seen, 'record_revisit', SAD)
    const mine = await of(both, ticket)
    expect(mine.abilities).toEqual([])
    expect((await tryVerdict(both, mine, true)).body.code).toBe('judged_own_call')
    expect((await tryVerdict(s.reviewer, mine, true, { reason: 'done_fully' })).body.code).toBe('judging_reason_unknown')
    expect((await tryVerdict(s.reviewer, mine, true, { reason: 'made_up' })).body.code).toBe('judging_reason_unknown')
    expect((await tryVerdict(judge, mine, true)).body.code).toBe('forbidden')
    expect((await tryVerdict(s.leader, mine, true)).status).toBe(200)
    expect((await tryVerdict(s.reviewer, mine, false)).body).toMatchObject({ code: 'judgement_state' })
  })

  test('two who judge at once: one verdict, one refusal', async () => {
    const ticket = await unhappy()
    const j = await of(s.reviewer, ticket)
    const replies = await Promise.all([tryVerdict(s.reviewer, j, true), tryVerdict(s.leader, j, false), tryVerdict(city.as('reviewer2'), j, true)])
    expect(replies.map((r) => r.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(await judged(ticket)).toHaveLength(1)
  })
})

describe('申诉', () => {
  test('the unit’s appeal upheld, then the requester’s by phone, each decided by somebody new', async () => {
    const ticket = await unhappy()
    await verdict(s.reviewer, ticket, true)
    expect((await of(s.unit('civil_affairs'), ticket))).toBeUndefined()
    expect((await tryAppeal(s.agent, await of(s.agent, ticket))).body.code).toBe('appeal_against_nothing')
    await appeal(s.unit(UNIT), ticket)
    expect((await of(judge, ticket)).abilities).toEqual(['decide'])
    expect((await tryVerdict(s.leader, await of(s.leader, ticket), false)).status).toBe(409)
    expect(await verdict(judge, ticket, false)).toMatchObject({ state: 'judged', reasonable: false })
    expect((await tryAppeal(s.unit(UNIT), await of(s.unit(UNIT), ticket))).body.code).toBe('appeal_spent')
    await appeal(s.agent, ticket)
    expect((await tryVerdict(judge, await of(judge, ticket), true)).body.code).toBe('judged_before')
    const last = await verdict(second, ticket, true)
    // Both sides have appealed: nothing is left but the verdict.
    expect(last).toMatchObject({ state: 'final', reasonable: true, appealUntil: null })
    expect(last.steps.map((step) => step.what)).toEqual(['judge', 'unit_appeal', 'decide', 'requester_appeal', 'decide'])
    expect((await judged(ticket)).filter((e) => e.type === 'revisit.reasonableness_judged')).toEqual([
      { type: 'revisit.reasonableness_judged', reasonable: true, round: 1, stage: 'first', final: false },
      { type: 'revisit.reasonableness_judged', reasonable: false, round: 1, stage: 'unit_appeal', final: false },
      { type: 'revisit.reasonableness_judged', reasonable: true, round: 1, stage: 'requester_appeal', final: true },
    ])
  })

  test('the unit’s appeal denied is the end of it', async () => {
    const ticket = await unhappy()
    await verdict(s.reviewer, ticket, true)
    await appeal(s.head(UNIT), ticket)
    expect(await verdict(judge, ticket, true)).toMatchObject({ state: 'final', reasonable: true })
    expect((await tryAppeal(s.agent, await of(s.agent, ticket))).body.code).toBe('judgement_state')
  })

  test('nobody appeals: the verdict is final when the window is over, once', async () => {
    const ticket = await unhappy()
    const { appealUntil } = await verdict(s.reviewer, ticket, true)
    city.clock.set(appealUntil!)
    await city.timer('settle-reasonableness')
    expect((await of(s.reviewer, ticket)).state).toBe('judged')
    city.clock.pass(HOUR)
    expect((await tryAppeal(s.unit(UNIT), await of(s.unit(UNIT), ticket))).body.code).toBe('appeal_over')
    await city.timer('settle-reasonableness')
    await city.timer('settle-reasonableness')
    expect((await judged(ticket)).filter((e) => e.type === 'revisit.reasonableness_final')).toEqual([{ type: 'revisit.reasonableness_final', reasonable: true, round: 1 }])
    expect((await of(s.reviewer, ticket)).state).toBe('final')
  })

  test('“unreasonable” is told with a code; the requester appeals with it on the public page, once', async () => {
    const ticket = await unhappy()
    await verdict(s.reviewer, ticket, false)
    await city.settle()
    const { code, text } = await lastCode(city, ticket, 'revisit_judged')
    expect(text).toContain('已依法依规办理到位并充分说明')
    const page = await publicPost<InvitePage>(city, '/api/public/revisit', { code })
    expect(page.body).toMatchObject({ purpose: 'appeal', state: 'open', verdict: { reasonable: false } })
    expect((await publicPost<Refused>(city, '/api/public/revisit/answers', { code, ...CONTENT })).body.code).toBe('invite_not_for_this')
    expect((await publicPost<InvitePage>(city, '/api/public/revisit/appeals', { code, text: '我叫陈小美，根本没修' })).body.state).toBe('answered')
    expect((await publicPost<InvitePage>(city, '/api/public/revisit/appeals', { code, text: '再说一次' })).body.state).toBe('answered')
    const j = await of(judge, ticket)
    expect(j).toMatchObject({ state: 'requester_appealed', abilities: ['decide'] })
    expect(j.steps.at(-1)).toMatchObject({ what: 'requester_appeal', by: '诉求人', words: expect.stringContaining('根本没修') as string })
    expect(j.steps.at(-1)!.words).not.toContain('陈小美')
    expect(await verdict(judge, ticket, true)).toMatchObject({ state: 'judged', reasonable: true })
  })

  test('a call-back after rehandling opens a round of its own', async () => {
    const ticket = await s.revisit(await answered(), { ...SAD, then: 'rehandle' })
    await s.reply(ticket, UNIT)
    await s.signOff(ticket, UNIT)
    await s.accept(ticket)
    await s.revisit(ticket, SAD)
    const { items } = await s.reviewer.get<{ items: JudgementView[] }>(`/api/tickets/${ticket.id}/reasonableness`)
    expect(items.map((j) => [j.round, j.state])).toEqual([[1, 'open'], [2, 'open']])
    const recorded = await city.db.selectFrom('event').select('facts').where('subjectId', '=', ticket.id).where('type', '=', 'revisit.recorded').orderBy('id').execute()
    expect(recorded.map(({ facts }) => [facts?.['round'], facts?.['first']])).toEqual([[1, true], [2, false]])
    city.clock.pass(DAY)
  })
})
