import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Obligation } from '../profile/supervision.ts'
import { caseIdOf } from './case-id.ts'
import { foldCases } from './fold-cases.ts'
import { CASE_EVENTS, CASE_STATES, type ObligationCase, type SeenEvent } from './obligation.ts'

const TICKET = '019a0000-0000-7000-8000-000000000001'
const FIRST: Obligation = { code: 'first', name: '首次办理件回访', base: 'first_handled', duty: 'revisit', share: 1 }
const CLOSED: Obligation = { code: 'closed', name: '办结件回访', base: 'unit_closed', duty: 'revisit', share: 1 }
const INSPECT: Obligation = { code: 'inspect', name: '不规范件督查', base: 'non_compliant', duty: 'inspect', share: 1 }
const SAD: Obligation = { code: 'sad', name: '合理不满意件督办', base: 'dissatisfied_reasonable', duty: 'supervise', share: 1 }
const ALL = [FIRST, CLOSED, INSPECT, SAD]

type Facts = SeenEvent['facts']
const event = (n: number, type: string, facts: Facts = {}, after: string | null = null): SeenEvent =>
  ({ id: `019a0000-0000-7000-9000-${String(n).padStart(12, '0')}`, type, at: n * 1_000, actorId: `user${n}`, after, unitPath: '/p/housing/', facts })
const story = (...lines: [type: string, facts?: Facts, after?: string][]): SeenEvent[] => lines.map(([type, facts, after], i) => event(i + 1, type, facts, after ?? null))
const shown = (cases: readonly ObligationCase[]) => cases.map(({ code, round, state }) => `${code} ${round} ${state}`)
const fold = (obligations: readonly Obligation[], events: readonly SeenEvent[]) => foldCases(TICKET, obligations, events)

const ASKED: Facts = { processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied' }
const UPSET: Facts = { processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied' }
const BY_STAFF: Facts = { orderId: 'o1', kind: 'inspect', basis: 'manual', byStaff: true }

describe('call-back', () => {
  test('handled and not yet asked is open, asked is discharged by the very event', () => {
    expect(shown(fold([FIRST], story(['ticket.accepted'])))).toEqual(['first 0 open'])
    expect(fold([FIRST], story(['ticket.accepted'], ['revisit.recorded', ASKED]))[0]).toMatchObject({ state: 'discharged', discharge: { at: 2_000, by: 'user2', how: 'revisit' } })
  })
  test('handled again: the first-handled duty was one, the closed-by-unit duty is one each time', () => {
    const events = story(['ticket.accepted'], ['revisit.recorded', UPSET], ['ticket.rehandled'], ['ticket.accepted'])
    expect(shown(fold([FIRST, CLOSED], events))).toEqual(['first 0 discharged', 'closed 0 discharged', 'closed 1 open'])
  })
  test('answered at once and handled only after it was opened again: that is the first handling', () => {
    expect(shown(fold([FIRST], story(['ticket.closed', { outcome: 'answered' }], ['ticket.reopened'], ['ticket.accepted'])))).toEqual(['first 1 open'])
  })
  test('a merged demand that gets the answer of its parent is to be asked; one that is refused with it is not', () => {
    expect(shown(fold([CLOSED], story(['ticket.followed_parent', {}, 'pending_revisit'])))).toEqual(['closed 0 open'])
    expect(fold([CLOSED], story(['ticket.followed_parent', {}, 'closed']))).toEqual([])
  })
  test('unreached after all attempts stays open and says so, or counts where the rules say so', () => {
    const events = story(['ticket.accepted'], ['revisit.failed'], ['ticket.closed', { outcome: 'unreached' }])
    expect(fold([CLOSED], events)[0]).toMatchObject({ state: 'open', unreached: { at: 3_000 } })
    expect(fold([{ ...CLOSED, unreachedCounts: true }], events)[0]).toMatchObject({ state: 'discharged', discharge: { how: 'unreached', at: 3_000 } })
  })
  test('let off by the reviewer is exempted; taken back by the citizen is withdrawn; asked before it was taken back is done', () => {
    expect(fold([CLOSED], story(['ticket.accepted'], ['revisit.exempted']))[0]).toMatchObject({ state: 'exempted', exemption: { by: 'user2' } })
    expect(shown(fold([CLOSED], story(['ticket.accepted'], ['ticket.withdrawn'])))).toEqual(['closed 0 withdrawn'])
    expect(shown(fold([CLOSED], story(['ticket.accepted'], ['revisit.recorded', ASKED], ['ticket.withdrawn'])))).toEqual(['closed 0 discharged'])
  })
})

describe('督查', () => {
  const found: [string, Facts] = ['quality.non_compliant', { caseId: 'q1' }]
  test('neither a score sheet, nor a trigger, nor a 督办, nor an order of before discharges it', () => {
    expect(shown(fold([INSPECT], story(['supervision.opened', BY_STAFF], found, ['quality.scored', { caseId: 'q1', score: 100 }], ['quality.corrected', { caseId: 'q1' }], ['supervision.opened', { ...BY_STAFF, byStaff: false }], ['supervision.opened', { ...BY_STAFF, kind: 'supervise' }])))).toEqual(['inspect 0 open'])
    expect(fold([INSPECT], story(found, ['supervision.opened', BY_STAFF]))[0]).toMatchObject({ state: 'discharged', discharge: { how: 'order', orderId: 'o1' } })
  })
  test('two non-compliances are two duties; an order for one of them is none for the other', () => {
    const events = (facts: Facts) => story(found, ['quality.non_compliant', { caseId: 'q2' }], ['supervision.opened', { ...BY_STAFF, ...facts }])
    expect(shown(fold([INSPECT], events({})))).toEqual(['inspect 0 discharged', 'inspect 0 discharged'])
    expect(shown(fold([INSPECT], events({ basis: 'quality', basisId: 'q2' })))).toEqual(['inspect 0 open', 'inspect 0 discharged'])
    expect(shown(fold([INSPECT], events({ basis: 'obligation', basisId: caseIdOf(TICKET, 'inspect', 'q1') })))).toEqual(['inspect 0 discharged', 'inspect 0 open'])
  })
  test('withdrawn falls away, done or not; found twice is one', () => {
    expect(shown(fold([INSPECT], story(found, found, ['supervision.opened', BY_STAFF], ['quality.non_compliant_withdrawn', { caseId: 'q1' }])))).toEqual(['inspect 0 withdrawn'])
  })
})

describe('督办 of the dissatisfied', () => {
  const judged = (reasonable: boolean, stage = 'first'): [string, Facts] => ['revisit.reasonableness_judged', { reasonable, round: 0, stage }]
  test('only dissatisfied and reasonable is a duty, from the verdict on', () => {
    expect(fold([SAD], story(['revisit.recorded', UPSET]))).toEqual([])
    expect(fold([SAD], story(['revisit.recorded', UPSET], judged(false)))).toEqual([])
    expect(fold([SAD], story(['revisit.recorded', ASKED], judged(true)))).toEqual([])
    expect(fold([SAD], story(['revisit.recorded', UPSET], judged(true)))[0]).toMatchObject({ state: 'open', ground: { at: 2_000 } })
  })
  test('the verdict as finally decided: overturned falls away, restored is back', () => {
    const steps = [['revisit.recorded', UPSET], judged(true), judged(false, 'unit_appeal'), judged(true, 'requester_appeal')] as [string, Facts][]
    expect(shown(fold([SAD], story(...steps.slice(0, 3))))).toEqual(['sad 0 withdrawn'])
    expect(shown(fold([SAD], story(...steps)))).toEqual(['sad 0 open'])
  })
  test('an order opened on the dissatisfied call-back, before the verdict, supervises it', () => {
    expect(shown(fold([SAD], story(['revisit.recorded', UPSET], ['supervision.opened', { orderId: 'o', kind: 'supervise', basis: 'trigger' }], judged(true))))).toEqual(['sad 0 discharged'])
  })
})

test('a verdict that comes after the next call-back is about the call-back of its own round', () => {
  const events = story(['revisit.recorded', { ...UPSET, round: 1 }], ['ticket.rehandled'], ['revisit.recorded', { ...ASKED, round: 2 }], ['revisit.reasonableness_judged', { reasonable: true, round: 1, stage: 'first' }])
  expect(fold([SAD], events)).toMatchObject([{ round: 0, state: 'open', ground: { at: 4_000 } }])
})

test('exempted with a reason, and discharged after all', () => {
  const caseId = caseIdOf(TICKET, 'inspect', 'q1')
  const events = story(['quality.non_compliant', { caseId: 'q1' }], ['obligation.exempted', { obligationCode: 'inspect', caseId }])
  expect(shown(fold([INSPECT], events))).toEqual(['inspect 0 exempted'])
  expect(shown(fold([INSPECT], [...events, event(3, 'supervision.opened', BY_STAFF)]))).toEqual(['inspect 0 discharged'])
})

const anyEvent = fc.record({
  type: fc.constantFrom(...CASE_EVENTS, 'ticket.urged'), caseId: fc.constantFrom('q1', 'q2'), n: fc.nat(1),
  outcome: fc.constantFrom('resolved', 'unreached'), result: fc.constantFrom('satisfied', 'dissatisfied'), reasonable: fc.boolean(), round: fc.nat(2), kind: fc.constantFrom('inspect', 'supervise'), byStaff: fc.boolean(), after: fc.constantFrom('pending_revisit', 'closed'),
})
const anyStory = fc.array(anyEvent, { maxLength: 25 }).map((lines) => lines.map(({ type, after, n, caseId, ...facts }, i): SeenEvent =>
  event(i + 1, type, { ...facts, processSatisfaction: 'satisfied', resultSatisfaction: facts.result, caseId: type === 'obligation.exempted' ? caseIdOf(TICKET, 'inspect', caseId) : caseId, basis: n ? 'quality' : 'manual', basisId: caseId }, after)))

test('whatever the order and however often events come, the cases are the same; each is in one state and stands once', () => {
  fc.assert(fc.property(anyStory, fc.infiniteStream(fc.nat()), (events, dice) => {
    const cases = fold(ALL, events)
    const shuffled = [...events, ...events].map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ one }) => one)
    expect(fold(ALL, shuffled)).toEqual(cases)
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(CASE_STATES.map((state) => cases.filter((one) => one.state === state).length).reduce((a, b) => a + b, 0)).toBe(cases.length)
    // None is missed: counted by hand, without the fold.
    const types = (type: string) => events.filter((one) => one.type === type)
    expect(cases.filter(({ code }) => code === 'inspect')).toHaveLength(new Set(types('quality.non_compliant').map(({ facts }) => facts.caseId)).size)
    const handled = events.filter(({ type, after }) => type === 'ticket.accepted' || type === 'ticket.study_concluded' || (type === 'ticket.followed_parent' && after === 'pending_revisit'))
    expect(cases.filter(({ code }) => code === 'first')).toHaveLength(Math.min(1, handled.length))
    const rounds = new Set(handled.map(({ id }) => events.filter((one) => one.id < id && (one.type === 'ticket.rehandled' || one.type === 'ticket.reopened')).length))
    expect(cases.filter(({ code }) => code === 'closed').map(({ round }) => round)).toEqual([...rounds])
  }), { numRuns: 500 })
})

test('ids are UUIDs of the ticket’s instant and differ by duty and key', () => {
  const ids = ['a', 'b'].flatMap((code) => Array.from({ length: 500 }, (_, n) => caseIdOf(TICKET, code, `r${n}`)))
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.every((id) => /^019a0000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
})
