/** The order's life by hand: who may do what in which state, what proof is, where an order goes. */
import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../people/actor.ts'
import type { ProofKind, Rung } from '../profile/supervision.ts'
import { nextRung, remap } from './ladder.ts'
import { addUnits, answer, climb, climbsNow, decideReturn, finish, recordProof, reviewAnswer, send } from './make-order-move.ts'
import { nextStep } from './next-step.ts'
import { ORDER_STATES, stateOfParts, type Order, type OrderState, type PartState } from './order.ts'
import { orderAbilities, whyNotOrder, type OrderMove } from './order-moves.ts'
import { lacking } from './proof.ts'

const HOUR = 3_600_000
const rung = (code: string, more: Partial<Rung> = {}): Rung =>
  ({ code, name: `${code}级`, means: 'phone', actor: '督办员', told: [], proof: [{ code: 'call', name: '通话记录', kind: 'call_record' }], limit: { amount: 2, unit: 'hour' }, climbs: 'unanswered', ...more })
const LADDER = [rung('a'), rung('b', { headAnswers: true }), rung('c', { climbs: undefined, climbAfter: { amount: 1, unit: 'hour' } })]
const calendar = { utcOffsetMinutes: 480, hours: [], dayFact: () => undefined }
const facts = (now = 0, ladder = LADDER) => ({ now, calendar, ladder })
const order = (state: OrderState = 'opened', parts: Record<string, PartState> = { u: 'waiting' }, more: Partial<Order> = {}): Order =>
  ({ id: 'o', centerId: 'c', version: 0, kind: 'supervise', state, basis: 'manual', ticketIds: ['t'], parts: Object.entries(parts).map(([unitId, at]) => ({ unitId, state: at, urges: 0 })), step: { no: 1, rung: 'a', enteredAt: 0, proofs: [] }, ...more })
const CALL = { code: 'call', kind: 'call_record' as const, text: '已通话', takenAt: 0, fileIds: [] }

const actor = (role: Role, unitId = 'center', centerId = 'c'): Actor => ({ kind: 'user', id: 'x', name: '某人', centerId, roles: [role], unitId, unitPath: `/${unitId}/` })
const WHO = {
  supervisor: actor('supervisor'), office: actor('supervision_office'), mayor: actor('leader'), agent: actor('agent'), inspector: actor('inspector'),
  handler: actor('unit_handler', 'u'), head: actor('unit_head', 'u'), signer: actor('unit_signer', 'u'), stranger: actor('unit_head', 'v'), elsewhere: actor('supervisor', 'center', 'd'), admin: actor('system_admin'),
}
const STAFF_MOVES: OrderMove[] = ['record_proof', 'climb', 'finish', 'add_tickets', 'add_units', 'urge', 'attach']
const SENT: Record<keyof typeof WHO, OrderMove[]> = {
  supervisor: STAFF_MOVES, office: STAFF_MOVES, mayor: STAFF_MOVES, handler: ['answer', 'ask_return', 'attach'], head: ['answer', 'ask_return', 'attach'],
  signer: [], agent: [], inspector: [], stranger: [], elsewhere: [], admin: [],
}
const NO_PART: Record<keyof typeof WHO, OrderMove[]> = { ...SENT, supervisor: ['send', 'record_proof', 'add_tickets', 'add_units', 'attach'], office: ['send', 'record_proof', 'add_tickets', 'add_units', 'attach'], mayor: ['send', 'record_proof', 'add_tickets', 'add_units', 'attach'], handler: [], head: [] }
const moves = (who: Actor, given: Order) => orderAbilities(who, given).map(({ move }) => move).toSorted()

test.each(Object.keys(WHO) as (keyof typeof WHO)[])('%s: what the screen offers', (who) => {
  expect(moves(WHO[who], order('sent', { u: 'asked' }))).toEqual(SENT[who].toSorted())
  expect(moves(WHO[who], order('opened'))).toEqual(NO_PART[who].toSorted())
  expect(moves(WHO[who], order('finished', { u: 'accepted' }))).toEqual([])
})

test.each([
  ['a unit sees nothing before it is sent', WHO.handler, order('opened'), 'answer', 'not_found'],
  ['nor another unit’s order', WHO.stranger, order('sent', { u: 'asked' }), 'answer', 'not_found'],
  ['nor another centre', WHO.elsewhere, order('sent', { u: 'asked' }), 'climb', 'not_found'],
  ['an agent reads and does nothing', WHO.agent, order('sent', { u: 'asked' }), 'finish', 'forbidden'],
  ['a unit does not review itself', WHO.head, order('answered', { u: 'answered' }), 'review_answer', 'forbidden'],
  ['answered is answered', WHO.handler, order('under_review', { u: 'answered' }), 'answer', 'order_wrong_state'],
  ['only what was drafted is signed', WHO.head, order('sent', { u: 'asked' }), 'sign_answer', 'order_part_wrong_state'],
  ['nobody goes over a pending return', WHO.supervisor, order('return_asked', { u: 'return_asked' }), 'climb', 'order_wrong_state'],
  ['the end is the end', WHO.supervisor, order('finished', { u: 'accepted' }), 'record_proof', 'order_wrong_state'],
] as const)('%s', (_, who, given, move, why) => { expect(whyNotOrder(who, given, move, 'u')).toBe(why) })

test.each<[PartState[], boolean, OrderState]>([
  [['asked', 'asked'], false, 'sent'], [['asked', 'drafted'], true, 'climbed'], [['asked', 'answered'], false, 'answered'], [['asked', 'accepted'], true, 'answered'],
  [['answered', 'answered'], false, 'under_review'], [['accepted', 'released'], true, 'under_review'], [['answered', 'return_asked'], false, 'return_asked'],
])('units %j, climbed %s: %s', (parts, climbed, state) => { expect(stateOfParts(parts.map((at, n) => ({ unitId: String(n), state: at, urges: 0 })), climbed)).toBe(state) })

test.each<[ProofKind, object, string[]]>([
  ['photo_with_time_place', { fileIds: ['f'] }, ['taken_at', 'place']], ['photo_with_time_place', { fileIds: ['f'], takenAt: 0, place: '路口' }, []], ['video_with_time_place', { fileIds: ['f'], takenAt: 0, place: '  ' }, ['place']],
  ['call_record', { text: '已通话' }, ['taken_at']], ['media_link', {}, ['link']], ['instruction_scan_and_text', { text: '请办' }, ['file']], ['document', { fileIds: ['f'] }, []], ['text', { text: '' }, ['text']],
])('%s with %j lacks %j', (kind, given, parts) => { expect(lacking({ code: 'x', kind, fileIds: [], ...given })).toEqual(parts) })

describe('moves', () => {
  const sent = send(order(), facts())
  test('sending starts the rung’s clock', () => { expect([sent.state, sent.step.dueAt, sent.step.climbsAt, sent.parts[0]!.state]).toEqual(['sent', 2 * HOUR, 2 * HOUR, 'asked']) })
  test('an order to nobody is not sent', () => { expect(() => send(order('opened', {}), facts())).toThrow('order_without_unit') })
  test('no proof, no climb', () => {
    expect(() => climb(sent, facts())).toThrow('proof_missing')
    expect(climb(recordProof(sent, CALL, facts()), facts(HOUR))).toMatchObject({ how: 'by_hand', order: { state: 'climbed', step: { no: 2, rung: 'b', proofs: [], dueAt: 3 * HOUR } } })
  })
  test('proof of the wrong rung, kind or time', () => {
    expect(() => recordProof(sent, { ...CALL, code: 'photo' }, facts())).toThrow('proof_not_of_rung')
    expect(() => recordProof(sent, { ...CALL, kind: 'text' }, facts())).toThrow('proof_not_of_rung')
    expect(() => recordProof(sent, { ...CALL, takenAt: 1 }, facts())).toThrow('proof_in_future')
  })
  test('skipping says why; upwards only', () => {
    const proven = recordProof(sent, CALL, facts())
    expect(() => climb(proven, facts(), { to: 'c' })).toThrow('skip_without_reason')
    expect(climb(proven, facts(), { to: 'c', reason: '紧急' }).how).toBe('skipped')
    expect(() => climb({ ...proven, step: { ...proven.step, rung: 'b' } }, facts(), { to: 'a', reason: 'x' })).toThrow('rung_not_above')
    expect(() => climb({ ...proven, step: { ...proven.step, rung: 'c' } }, facts())).toThrow('top_of_ladder')
  })
  test('a head’s rung: another’s words wait', () => {
    const high = { ...sent, step: { ...sent.step, rung: 'b' } }
    expect(answer(high, 'u', '已办', { ...facts(), isHead: false }).parts[0]!.state).toBe('drafted')
    expect(answer(high, 'u', '已办', { ...facts(), isHead: true })).toMatchObject({ state: 'under_review', parts: [{ state: 'answered' }] })
  })
  test('sent back: asked anew within the limit anew', () => { expect(reviewAnswer(order('under_review', { u: 'answered' }), 'u', false, facts(HOUR))).toMatchObject({ state: 'sent', step: { dueAt: 3 * HOUR } }) })
  test('the last unit is not released', () => {
    expect(() => decideReturn(order('return_asked', { u: 'return_asked' }), 'u', true)).toThrow('order_last_unit')
    expect(decideReturn(order('return_asked', { u: 'return_asked', v: 'asked' }), 'u', true)).toMatchObject({ state: 'sent', parts: [{ state: 'released' }, { state: 'asked' }] })
  })
  test('solved needs every answer, unsolved only the proof', () => {
    const proven = recordProof(sent, CALL, facts())
    expect(() => finish(proven, true, facts())).toThrow('answers_open')
    expect(() => finish(sent, false, facts())).toThrow('proof_missing')
    expect(finish(proven, false, facts())).toMatchObject({ state: 'finished', solved: false })
  })
  test('a unit added later is asked at once', () => { expect(addUnits(order('under_review', { u: 'accepted' }), ['v', 'u'])).toMatchObject({ state: 'answered', parts: [{ unitId: 'u' }, { unitId: 'v', state: 'asked' }] }) })
})

test.each<[string, OrderState, PartState, string, number, boolean]>([
  ['unanswered at its limit', 'sent', 'asked', 'a', 2 * HOUR, true], ['a moment before', 'sent', 'asked', 'a', 2 * HOUR - 1, false], ['answered in time', 'under_review', 'answered', 'a', 3 * HOUR, false],
  ['a pending return is decided first', 'return_asked', 'return_asked', 'a', 3 * HOUR, false], ['after its time, whatever was answered', 'under_review', 'answered', 'c', 2 * HOUR, true], ['accepted, it stays', 'under_review', 'accepted', 'c', 2 * HOUR, false],
])('climbs by itself: %s', (_, state, part, on, now, climbs) => { expect(climbsNow(order(state, { u: part }, { step: { no: 1, rung: on, enteredAt: 0, climbsAt: 2 * HOUR, proofs: [] } }), LADDER.find(({ code }) => code === on)!, now)).toBe(climbs) })

test('rungs taken away go on where another replaces them', () => {
  const ladder = [rung('x', { replaces: ['a', 'b'] }), rung('c')]
  expect(remap(ladder, ['a', 'c', 'gone'])).toEqual({ moves: new Map([['a', 'x']]), lost: ['gone'] })
  expect([nextRung(ladder, 'b')?.code, nextRung(ladder, 'c')?.code]).toEqual(['c', undefined])
})

test('every state says what comes next', () => {
  const at = (state: OrderState, parts: Record<string, PartState>, now = 0, more: Partial<Order> = {}) => nextStep(order(state, parts, more), LADDER, now).step
  const proven = { step: { no: 1, rung: 'a', enteredAt: 0, dueAt: 5, proofs: [CALL] } }
  expect([
    at('opened', {}), at('opened', { u: 'waiting' }), at('sent', { u: 'asked' }), at('sent', { u: 'asked' }, 0, proven), at('sent', { u: 'asked' }, 9, proven), at('sent', { u: 'drafted' }, 0, proven),
    at('return_asked', { u: 'return_asked' }), at('under_review', { u: 'answered' }), at('under_review', { u: 'accepted' }, 0, proven), at('finished', { u: 'accepted' }), at('sent', { u: 'asked' }, 0, { step: { no: 1, rung: 'gone', enteredAt: 0, proofs: [] } }),
  ]).toEqual(['add_unit', 'send', 'record_proof', 'await_answer', 'climb_or_finish', 'head_signs', 'decide_return', 'review_answers', 'finish', 'none', 'set_rung'])
  expect(ORDER_STATES).toHaveLength(7)
})
