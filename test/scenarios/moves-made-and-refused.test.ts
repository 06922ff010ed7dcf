/** Every move of the table made once over HTTP, and refused once with the code its user sees. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { MOVE_NAMES, type MoveName } from '#domain/ticket/lifecycle.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person } from '../support/person.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'
import { CONTENT, DAY, SAD, SOLVED, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const LEAD = 'city_management'
const text = '情况说明'
const born = () => s.agent.register({ kind: 'complaint', body: '店外经营占用人行道，夜里尤其多。', requester: { name: '测试乙', phone: '19000002222' } })
const suggested = async () => s.assign(await s.agent.register({ kind: 'suggestion', body: '建议在学校门口增设斑马线。' }), LEAD)
const assigned = async (...co: string[]) => s.assign(await born(), LEAD, co)
const signed = async () => s.sign(await assigned(), LEAD)
const contacted = async () => s.contact(await signed(), LEAD)
const replied = async () => s.reply(await contacted(), LEAD)
const inReview = async () => s.signOff(await replied(), LEAD)
const accepted = async () => s.accept(await inReview())
const revisited = async (result = CONTENT) => s.revisit(await accepted(), result)
const closed = async () => s.revisit(await accepted(), { ...CONTENT, then: 'close' })
const waiting = async () => s.agent.move(await born(), 'ask_info', { question: '请说明门牌号' })
const hard = async () => s.dispatcher.move(await born(), 'mark_difficult', { text })
const away = async () => s.agent.move(await born(), 'transfer', { target: 'court_12368' })
const merged = async () => s.agent.move(await born(), 'merge', { parentId: (await born()).id })
const apply = async <M extends 'apply_return' | 'apply_extension' | 'apply_suspension'>(move: M, input: MoveDraft<M>) => s.byUnit(await signed(), LEAD, move, input)
const returning = { reason: 'not_our_duty', basis: '职责清单' }
const extending = { reason: 'complex', amount: { amount: 5, unit: 'working_day' as const }, citizenTold: true }
const suspending = () => ({ reason: 'funds', until: new Date(city.clock.now + 10 * DAY).toISOString() })
const suspended = async () => {
  const ticket = await apply('apply_suspension', suspending())
  return s.reviewer.move(await s.reviewer.see(ticket), 'decide_suspension', { approve: true, reason: text }, s.part(ticket, LEAD))
}
const SUB = 's331102001'
const subReplied = async () => {
  const ticket = await s.assign(await born(), 'g331102')
  await s.sign(ticket, 'g331102')
  await s.byUnit(ticket, 'g331102', 'sub_dispatch', { unitId: city.unit(SUB) })
  await s.sign(ticket, SUB)
  await s.reply(ticket, SUB)
  return s.signOff(ticket, SUB)
}

/** Made: who, from where, with what. Refused: the same people on the same ticket before or after, unless said otherwise. */
type Case<M extends MoveName = MoveName> = {
  from: () => Promise<TicketView>; who: () => Person; input: () => MoveDraft<M>; part?: string
  /** undefined: the same once more */
  bad?: { who?: () => Person; input?: () => MoveDraft<M> }; code: string
}
const cases: { [M in MoveName]?: Case<M> } = {
  answer: { from: born, who: () => s.agent, input: () => ({ answer: '请到社区办理。' }), code: 'wrong_state' },
  ask_info: { from: born, who: () => s.agent, input: () => ({ question: '哪一栋？' }), code: 'wrong_state' },
  supplement: { from: waiting, who: () => s.agent, input: () => ({ text }), code: 'wrong_state' },
  lapse: { from: waiting, who: () => s.dispatcher, input: () => ({}), bad: { who: () => s.agent }, code: 'forbidden' },
  refuse: { from: born, who: () => s.agent, input: () => ({ reason: 'litigation' }), bad: { input: () => ({ reason: 'too_much_work' }) }, code: 'refusal_reason_unknown' },
  transfer: { from: born, who: () => s.agent, input: () => ({ target: 'police_110' }), bad: { input: () => ({ target: 'moon' }) }, code: 'transfer_target_unknown' },
  complete_transfer: { from: away, who: () => s.agent, input: () => ({}), code: 'wrong_state' },
  take_back: { from: away, who: () => s.agent, input: () => ({ text }), code: 'wrong_state' },
  amend: { from: born, who: () => s.agent, input: () => ({ urgency: 'urgent' }), bad: { input: () => ({ categoryCode: 'no.such' }) }, code: 'unknown_category' },
  merge: { from: born, who: () => s.agent, input: () => ({ parentId: other.id }), bad: { input: () => ({ parentId: target.id }) }, code: 'merge_into_self' },
  undo_merge: { from: merged, who: () => s.agent, input: () => ({ text }), code: 'wrong_state' },
  assign: { from: born, who: () => s.dispatcher, input: () => ({ leadUnitId: city.unit(LEAD) }), bad: { input: () => ({ leadUnitId: '018f0000-0000-7000-8000-000000000000' }) }, code: 'unit_unknown' },
  mark_difficult: { from: born, who: () => s.dispatcher, input: () => ({ text }), bad: { who: () => s.agent }, code: 'forbidden' },
  designate: { from: hard, who: () => s.leader, input: () => ({ leadUnitId: city.unit(LEAD) }), bad: { who: () => s.dispatcher }, code: 'forbidden' },
  add_unit: { from: assigned, who: () => s.dispatcher, input: () => ({ unitId: city.unit('traffic_police') }), bad: { input: () => ({ unitId: city.unit(LEAD) }) }, code: 'unit_already_assigned' },
  accept: { from: inReview, who: () => s.reviewer, input: () => ({}), bad: { who: () => s.dispatcher }, code: 'forbidden' },
  send_back: { from: inReview, who: () => s.reviewer, input: () => ({ reason: text }), code: 'wrong_state' },
  attempt_revisit: { from: accepted, who: () => s.revisiter, input: () => ({ reason: 'no_answer' }), bad: { who: () => s.agent }, code: 'forbidden' },
  record_revisit: { from: accepted, who: () => s.revisiter, input: () => CONTENT, code: 'wrong_state' },
  rehandle: { from: () => revisited(SAD), who: () => s.revisiter, input: () => ({ reason: text }), code: 'wrong_state' },
  close: { from: revisited, who: () => s.revisiter, input: () => ({}), bad: { who: () => s.agent }, code: 'forbidden' },
  exempt: { from: accepted, who: () => s.reviewer, input: () => ({ reason: text }), bad: { who: () => s.revisiter }, code: 'forbidden' },
  reopen: { from: closed, who: () => s.agent, input: () => ({ reason: text }), code: 'wrong_state' },
  archive: {
    from: async () => {
      const ticket = await closed()
      expect((await s.reviewer.tryMove(ticket, 'archive', {})).body.code).toBe('archive_too_early')
      city.clock.pass(31 * DAY)
      return ticket
    }, who: () => s.reviewer, input: () => ({}), code: 'wrong_state',
  },
  withdraw: { from: born, who: () => s.agent, input: () => ({ text }), bad: { who: () => s.dispatcher }, code: 'forbidden' },
  resume: { from: suspended, who: () => s.reviewer, input: () => ({}), code: 'wrong_state' },
  urge: { from: born, who: () => s.agent, input: () => ({}), bad: { who: () => s.reviewer }, code: 'forbidden' },
  add_supplement: { from: born, who: () => s.agent, input: () => ({ text }), bad: { input: () => ({ text: ' ' }) }, code: 'bad_request' },
  thank: { from: closed, who: () => s.agent, input: () => ({ text: '谢谢' }), bad: { who: () => s.dispatcher }, code: 'forbidden' },
  note: { from: closed, who: () => s.reviewer, input: () => ({ text }), bad: { input: () => ({ text: '' }) }, code: 'bad_request' },

  sign: { from: assigned, who: () => s.unit(LEAD), input: () => ({}), bad: { who: () => s.unit('housing') }, code: 'not_found', part: LEAD },
  contact: { from: signed, who: () => s.unit(LEAD), input: () => ({ reached: true, number: '19000002222', acceptanceTold: true, limitTold: true }), bad: { who: () => s.head(LEAD) }, code: 'forbidden', part: LEAD },
  arrive: { from: signed, who: () => s.unit(LEAD), input: () => ({ remark: '已到现场' }), bad: { who: () => s.head(LEAD) }, code: 'forbidden', part: LEAD },
  report_progress: { from: signed, who: () => s.unit(LEAD), input: () => ({ text }), bad: { input: () => ({ text: '' }) }, code: 'bad_request', part: LEAD },
  apply_return: { from: signed, who: () => s.unit(LEAD), input: () => returning, bad: { input: () => ({ ...returning, reason: 'busy' }) }, code: 'return_reason_unknown', part: LEAD },
  decide_return: { from: () => apply('apply_return', returning), who: () => s.dispatcher, input: () => ({ approve: false, reason: text }), code: 'no_application', part: LEAD },
  apply_extension: { from: signed, who: () => s.unit(LEAD), input: () => extending, bad: { input: () => ({ ...extending, citizenTold: false }) }, code: 'citizen_not_told', part: LEAD },
  decide_extension: { from: () => apply('apply_extension', extending), who: () => s.reviewer, input: () => ({ approve: true, reason: text }), code: 'no_application', part: LEAD },
  apply_suspension: { from: signed, who: () => s.unit(LEAD), input: suspending, bad: { input: () => ({ ...suspending(), reason: 'holiday' }) }, code: 'reason_unknown', part: LEAD },
  decide_suspension: { from: () => apply('apply_suspension', suspending()), who: () => s.reviewer, input: () => ({ approve: true, reason: text }), bad: { who: () => s.dispatcher }, code: 'forbidden', part: LEAD },
  sub_dispatch: { from: async () => s.sign(await s.assign(await born(), 'g331102'), 'g331102'), who: () => s.unit('g331102'), input: () => ({ unitId: city.unit(SUB) }), bad: { input: () => ({ unitId: city.unit('housing') }) }, code: 'not_a_subordinate', part: 'g331102' },
  accept_sub: { from: subReplied, who: () => s.unit('g331102'), input: () => ({}), bad: { who: () => s.unit(SUB) }, code: 'forbidden', part: SUB },
  reject_sub: { from: subReplied, who: () => s.unit('g331102'), input: () => ({ reason: text }), code: 'assignment_wrong_state', part: SUB },
  reply: { from: contacted, who: () => s.unit(LEAD), input: () => SOLVED, bad: { input: () => ({ ...SOLVED, solved: 'not_solved' }) }, code: 'unsolved_needs_reason', part: LEAD },
  sign_off: { from: replied, who: () => s.head(LEAD), input: () => ({}), bad: { who: () => s.unit(LEAD) }, code: 'forbidden', part: LEAD },
  decline_sign_off: { from: replied, who: () => s.head(LEAD), input: () => ({ reason: text }), code: 'assignment_wrong_state', part: LEAD },
  conclude_study: { from: async () => s.sign(await suggested(), LEAD), who: () => s.head(LEAD), input: () => ({ conclusion: 'adopted', reason: text }), bad: { who: () => s.unit(LEAD) }, code: 'forbidden', part: LEAD },
  reassign: { from: assigned, who: () => s.dispatcher, input: () => ({ unitId: city.unit('housing'), reason: text }), bad: { input: () => ({ unitId: city.unit(LEAD), reason: text }) }, code: 'unit_already_assigned', part: LEAD },
  release: { from: () => assigned('traffic_police'), who: () => s.dispatcher, input: () => ({ text }), bad: { who: () => s.reviewer }, code: 'forbidden', part: 'traffic_police' },
}

let target: TicketView
let other: TicketView
beforeAll(async () => { other = await born() })

test('every move is in the list; a file is attached by uploading it', () => {
  expect([...Object.keys(cases), 'attach'].toSorted()).toEqual(MOVE_NAMES.toSorted())
})

test.each(Object.keys(cases) as MoveName[])('%s', async (move) => {
  const { from, who, input, bad, code, part } = cases[move] as Case
  target = await from()
  const id = part && s.part(target, part)
  const attempt = async (person: Person, given: MoveDraft<MoveName>) => person.tryMove(await s.reviewer.see(target), move, given, id)

  if (bad) expect((await attempt(bad.who?.() ?? who(), bad.input?.() ?? input())).body.code).toBe(code)
  const made = await attempt(who(), input())
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  if (!bad) expect((await attempt(who(), input())).body.code).toBe(code)
})

test('what is stored is what the domain derives, for every ticket made here', async () => {
  expect(await expectStoredAsDerived(city)).toBeGreaterThan(50)
})
