import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES, type Actor, type Role } from '../people/actor.ts'
import { afterVerdict, JUDGEMENT_MOVES, JUDGEMENT_RULES, JUDGEMENT_STATES, judgementAbilities, needsJudging, whyNotJudgement, type Judgement, type JudgementMove } from './judgement.ts'

const NOW = 1_000
const actor = (role: Role, id: string = role, unitId = 'u'): Actor => ({ kind: 'user', id, name: id, centerId: 'c', roles: [role], unitId, unitPath: `/${unitId}/` })
const OPEN: Judgement = { state: 'open', centerId: 'c', round: 1, unitId: 'u', callerId: 'caller', reasonable: null, judgedBy: [], unitAppealed: false, requesterAppealed: false, appealUntil: null }
const judged = (reasonable: boolean, more: Partial<Judgement> = {}): Judgement => ({ ...OPEN, state: 'judged', reasonable, judgedBy: ['reviewer'], appealUntil: NOW, ...more })
const system: Actor = { ...actor('agent', 'system'), kind: 'system', roles: [] }
const citizen: Actor = { ...actor('agent', 'public'), kind: 'citizen', roles: [], unitId: '' }

describe('who may do what', () => {
  test.each<[JudgementMove, Judgement, Role[]]>([
    ['judge', OPEN, ['reviewer', 'shift_leader']],
    ['unit_appeal', judged(true), ['unit_signer', 'unit_handler', 'unit_head']],
    ['requester_appeal', judged(false), ['agent', 'shift_leader', 'revisiter']],
    ['decide', { ...judged(true), state: 'unit_appealed' }, ['appeal_judge']],
    ['settle', judged(true, { appealUntil: NOW - 1 }), []],
  ])('%s', (move, judgement, who) => {
    expect(ROLES.filter((role) => !whyNotJudgement(actor(role, `some ${role}`), judgement, move, NOW))).toEqual(ROLES.filter((role) => who.includes(role)))
  })
  test('every state other than those of the table refuses', () => {
    for (const move of JUDGEMENT_MOVES) for (const state of JUDGEMENT_STATES) {
      const why = whyNotJudgement(system, { ...judged(move !== 'requester_appeal', { appealUntil: move === 'settle' ? NOW - 1 : NOW }), state }, move, NOW)
      expect([move, state, why]).toEqual([move, state, JUDGEMENT_RULES[move].from.includes(state) ? undefined : 'judgement_state'])
    }
  })
  test.each<[string, Actor, Judgement, JudgementMove, string]>([
    ['the caller does not judge', actor('reviewer', 'caller'), OPEN, 'judge', 'judged_own_call'],
    ['nor decides', actor('appeal_judge', 'caller'), { ...judged(true), state: 'unit_appealed' }, 'decide', 'judged_own_call'],
    ['whoever judged does not decide', actor('appeal_judge', 'reviewer'), { ...judged(true), state: 'unit_appealed' }, 'decide', 'judged_before'],
    ['another unit does not even see it', actor('unit_head', 'h', 'other'), judged(true), 'unit_appeal', 'not_found'],
    ['nothing to appeal against', actor('unit_head'), judged(false), 'unit_appeal', 'appeal_against_nothing'],
    ['nor for the requester', actor('agent'), judged(true), 'requester_appeal', 'appeal_against_nothing'],
    ['once a side', actor('unit_head'), judged(true, { unitAppealed: true }), 'unit_appeal', 'appeal_spent'],
    ['to the instant', actor('unit_head'), judged(true, { appealUntil: NOW - 1 }), 'unit_appeal', 'appeal_over'],
    ['settled only afterwards', system, judged(true), 'settle', 'appeal_running'],
    ['a code appeals, it does not judge', citizen, OPEN, 'judge', 'forbidden'],
    ['another centre sees nothing', { ...actor('reviewer'), centerId: 'x' }, OPEN, 'judge', 'not_found'],
  ])('%s', (_, who, judgement, move, code) => {
    expect(whyNotJudgement(who, judgement, move, NOW)).toBe(code)
  })
  test('the public code appeals for the requester', () => { expect(whyNotJudgement(citizen, judged(false), 'requester_appeal', NOW)).toBeUndefined() })
  test('nobody’s handling: nobody can appeal against “reasonable”', () => {
    expect(afterVerdict({ ...OPEN, unitId: null }, true, 'r')).toMatchObject({ state: 'final', stage: 'first' })
  })
})

describe('what needs judging', () => {
  test.each([
    ['solved', 'satisfied', 'fairly_satisfied', false], ['partly', 'satisfied', 'satisfied', false], ['not_solved', 'very_satisfied', 'very_satisfied', true],
    ['solved', 'dissatisfied', 'satisfied', true], ['solved', 'satisfied', 'very_dissatisfied', true],
  ] as const)('%s, process %s, result %s: %s', (solved, processSatisfaction, resultSatisfaction, expected) => {
    expect(needsJudging({ contacted: true, solved, processSatisfaction, resultSatisfaction })).toBe(expected)
  })
})

describe('laws of a round', () => {
  type Try = { who: Actor; move: JudgementMove; reasonable: boolean; at: number }
  const people = [actor('reviewer', 'caller'), actor('reviewer', 'r1'), actor('shift_leader', 'l1'), actor('appeal_judge', 'j1'), actor('appeal_judge', 'j2'), actor('unit_head', 'h', 'u'), actor('unit_head', 'x', 'other'), actor('agent', 'a'), citizen, system]
  const tries = fc.array(fc.record({ who: fc.constantFrom(...people), move: fc.constantFrom(...JUDGEMENT_MOVES), reasonable: fc.boolean(), at: fc.integer({ min: 0, max: 40 }) }), { maxLength: 40 })
    .map((list) => list.toSorted((a, b) => a.at - b.at))
  const WINDOW = 10
  function apply(j: Judgement, { who, move, reasonable, at }: Try): Judgement {
    if (whyNotJudgement(who, j, move, at)) return j
    if (move === 'settle') return { ...j, state: 'final' }
    if (move === 'unit_appeal') return { ...j, state: 'unit_appealed', unitAppealed: true }
    if (move === 'requester_appeal') return { ...j, state: 'requester_appealed', requesterAppealed: true }
    const { stage: _, ...after } = afterVerdict(j, reasonable, who.id)
    return { ...j, ...after, appealUntil: after.state === 'judged' ? at + WINDOW : null }
  }
  test('at most three verdicts by different people, never the caller; final is final; final only by decision or after the window', () => {
    fc.assert(fc.property(tries, (list) => {
      let j: Judgement = { ...OPEN, callerId: 'caller' }
      for (const one of list) {
        const next = apply(j, one)
        if (j.state === 'final') expect(next).toBe(j)
        if (next !== j) expect(JUDGEMENT_RULES[one.move].to).toContain(next.state)
        if (next.state === 'final' && j.state === 'judged') expect(one.at).toBeGreaterThan(j.appealUntil!)
        expect(next.state === 'open').toBe(next.reasonable === null)
        j = next
      }
      const judges = j.judgedBy.filter((id) => id !== 'system')
      expect(new Set(judges).size).toBe(judges.length)
      expect(judges).not.toContain('caller')
      expect(j.judgedBy.length).toBeLessThanOrEqual(3)
      expect(judgementAbilities(actor('reviewer', 'r2'), j, 100).length).toBeLessThanOrEqual(1)
    }), { numRuns: 500 })
  })
})
