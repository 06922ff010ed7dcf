/** Laws of orders, whatever is done in whatever order by whoever on whatever ladder. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROOF_KINDS, type Rung } from '../profile/supervision.ts'
import type { Actor, Role } from '../people/actor.ts'
import { Refused } from '../refused.ts'
import { rungOf } from './ladder.ts'
import * as make from './make-order-move.ts'
import type { GivenProof, Order } from './order.ts'
import { ORDER_MOVES, ORDER_RULES, whyNotOrder, type OrderMove } from './order-moves.ts'

const UNITS = ['u', 'v', 'w']
const calendar = { utcOffsetMinutes: 480, hours: [], dayFact: () => undefined }
const actor = (role: Role, unitId: string): Actor => ({ kind: 'user', id: 'x', name: '某人', centerId: 'c', roles: [role], unitId, unitPath: `/${unitId}/` })

const ladders = fc.array(fc.record({ proof: fc.array(fc.record({ kind: fc.constantFrom(...PROOF_KINDS), result: fc.boolean() }), { minLength: 1, maxLength: 3 }), headAnswers: fc.boolean(), climbs: fc.constantFrom('unanswered' as const, undefined) }), { minLength: 1, maxLength: 7 })
  .map((rungs) => rungs.map((given, at): Rung => ({
    code: `r${at}`, name: `第${at}级`, means: 'phone', actor: '督办员', told: [], limit: { amount: 1, unit: 'hour' }, headAnswers: given.headAnswers, ...(given.climbs ? { climbs: given.climbs } : {}),
    proof: given.proof.map(({ kind, result }, n) => ({ code: `p${n}`, name: `佐证${n}`, kind, result })),
  })))
const proofs = fc.record({ code: fc.constantFrom('p0', 'p1', 'p2'), kind: fc.constantFrom(...PROOF_KINDS), text: fc.option(fc.constantFrom('', '有'), { nil: undefined }), link: fc.option(fc.constant('https://x'), { nil: undefined }), takenAt: fc.option(fc.constant(0), { nil: undefined }), place: fc.option(fc.constantFrom(' ', '路口'), { nil: undefined }), fileIds: fc.constantFrom([], ['f']) })
const ONWARDS = ['send', 'prove', 'prove', 'answer', 'review_answer', 'climb', 'finish'] as const
const steps = fc.array(fc.record({
  // What leads on comes more often, or hardly a sequence would reach an end.
  move: fc.constantFrom(...ORDER_MOVES, ...ONWARDS, ...ONWARDS, 'by_itself' as const), unit: fc.constantFrom(...UNITS), right: fc.constantFrom(true, true, true, true, false), role: fc.constantFrom<Role>('supervisor', 'leader', 'unit_handler', 'unit_head', 'agent'),
  yes: fc.constantFrom(true, true, true, true, false), to: fc.option(fc.nat(6), { nil: undefined }), reason: fc.boolean(), minutes: fc.nat(90), proof: proofs,
}), { minLength: 10, maxLength: 80, size: 'max' })
type Step = (typeof steps) extends fc.Arbitrary<(infer S)[]> ? S : never

const whole = (code: string, kind: GivenProof['kind']): GivenProof => ({ code, kind, text: '有', link: 'https://x', takenAt: 0, place: '路口', fileIds: ['f'] })

function makeMove(order: Order, step: Step, facts: make.OrderFacts): Order {
  const { unit, yes } = step
  switch (step.move) {
    case 'send': return make.send(order, facts)
    case 'prove': { const rule = rungOf(facts.ladder, order.step.rung)!.proof[step.minutes % 3]; return rule ? make.recordProof(order, whole(rule.code, rule.kind), facts) : order }
    case 'record_proof': return make.recordProof(order, step.proof, facts)
    case 'answer': return make.answer(order, unit, '答复', { ...facts, isHead: step.role === 'unit_head' })
    case 'sign_answer': return make.signAnswer(order, unit)
    case 'ask_return': return make.askReturn(order, unit)
    case 'decide_return': return make.decideReturn(order, unit, yes)
    case 'review_answer': return make.reviewAnswer(order, unit, yes, facts)
    case 'climb': return make.climb(order, facts, { ...(step.to === undefined ? {} : { to: `r${step.to}` }), ...(step.reason ? { reason: '紧急' } : {}) }).order
    case 'by_itself': { const rung = rungOf(facts.ladder, order.step.rung)!; return make.climbsNow(order, rung, facts.now) ? make.climb(order, facts, { byItself: true }).order : order }
    case 'finish': return make.finish(order, yes, facts)
    case 'add_units': return make.addUnits(order, [unit])
    case 'add_tickets': return make.addTickets(order, ['t2'])
    case 'urge': return make.urgePart(order, unit)
    case 'attach': return order
  }
}

/** By hand, not by the function under test: what was handed in on this very stay, whole. */
const isProven = (before: Order, ladder: readonly Rung[], solved: boolean): boolean => rungOf(ladder, before.step.rung)!.proof.every(({ code, kind, result }) => {
  if (result && !solved) return true
  if (kind === 'order_sent') return before.step.sentAt !== undefined
  if (kind === 'unit_answer') return before.parts.length > 0 && before.parts.every(({ state }) => state === 'accepted' || state === 'released')
  return before.step.proofs.some((proof) => proof.code === code && proof.kind === kind
    && (kind === 'media_link' ? proof.link !== undefined : kind === 'text' ? proof.text === '有' : kind === 'document' ? proof.fileIds.length > 0
      : kind === 'instruction_scan_and_text' ? proof.fileIds.length > 0 && proof.text === '有' : kind === 'call_record' ? proof.text === '有' && proof.takenAt !== undefined
        : proof.fileIds.length > 0 && proof.takenAt !== undefined && proof.place === '路口'))
})

test('no order finishes or climbs without its proof, states move only by the table, the end is the end', () => {
  const seen = { climbed: 0, finished: 0, solved: 0 }
  fc.assert(fc.property(ladders, steps, fc.constantFrom(['u'], ['u', 'v'], UNITS), (ladder, given, units) => {
    let order: Order = { id: 'o', centerId: 'c', version: 0, kind: 'supervise', state: 'opened', basis: 'manual', ticketIds: ['t'], parts: units.map((unitId) => ({ unitId, state: 'waiting', urges: 0 })), step: { no: 1, rung: 'r0', enteredAt: 0, proofs: [] } }
    let now = 0
    for (const step of given) {
      now += step.minutes * 60_000
      const known: OrderMove = step.move === 'by_itself' ? 'climb' : step.move === 'prove' ? 'record_proof' : step.move
      const byUnit = ORDER_RULES[known].side === 'unit'
      const who: Actor = step.move === 'by_itself' ? { ...actor('agent', ''), kind: 'system', roles: [] } : actor(step.right ? (byUnit ? 'unit_head' : 'supervisor') : step.role, byUnit ? step.unit : 'center')
      if (whyNotOrder(who, order, known, step.unit)) continue
      const before = order
      try { order = makeMove(before, step, { now, calendar, ladder }) } catch (error) { if (error instanceof Refused) continue; throw error }
      expect(ORDER_RULES[known].to.includes(order.state) || order.state === before.state).toBe(true)
      expect(ORDER_RULES[known].from).toContain(before.state)
      if (order.step.no !== before.step.no) {
        seen.climbed += 1
        expect(isProven(before, ladder, false)).toBe(true)
        expect(Number(order.step.rung.slice(1))).toBeGreaterThan(Number(before.step.rung.slice(1)))
        expect(order.step.proofs).toEqual([])
      }
      if (order.state === 'finished') {
        seen.finished += 1
        seen.solved += order.solved ? 1 : 0
        expect(isProven(before, ladder, order.solved === true)).toBe(true)
        if (order.solved) expect(before.parts.every(({ state }) => state === 'accepted' || state === 'released')).toBe(true)
        break
      }
    }
  }), { numRuns: 2500, seed: 20260302 })
  // The law would be empty if nothing ever climbed or ended.
  expect(Math.min(seen.climbed, seen.finished, seen.solved)).toBeGreaterThan(20)
})
