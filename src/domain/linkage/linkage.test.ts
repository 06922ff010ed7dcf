import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sampleTicket } from '../../../test/support/sample-ticket.ts'
import type { Actor, Role } from '../people/actor.ts'
import type { LinkageRule } from '../profile/linkage.ts'
import { isAbout, marksOf, mayInitiate, reasonsFor, type Mark } from './choose.ts'
import { handOver, stillNamed } from './hand-over.ts'
import { ITEM_MOVES, itemAbilities, stateAfter, whyNotItem, type ItemMove, type ItemState } from './item.ts'
import { correctionOf, recovered, type Recovered } from './totals.ts'

const rule = (given: Partial<LinkageRule> = {}): LinkageRule => ({ code: 'r', name: '规则', link: 'net', class: 'arrears', conditions: [{ condition: 'unsolved' }], need: 'any', initiator: { roles: ['supervision_office'] }, ...given })
const mark = (condition: Mark['condition'], at: number): Mark => ({ condition, at })

describe('what an event counts towards', () => {
  it.each<[string, Record<string, string>, boolean, string[]]>([
    ['revisit.recorded', { solved: 'not_solved' }, false, ['unsolved']], ['revisit.recorded', { solved: 'not_solved' }, true, ['unsolved', 'false_closing']],
    ['revisit.recorded', { solved: 'partly' }, true, []], ['revisit.recorded', { solved: 'solved' }, true, []], ['deadline.passed', { work: 'handle' }, false, ['overdue']],
    ['deadline.passed', { work: 'sign' }, false, []], ['supervision.unsolved', {}, false, ['supervision_unsolved']], ['promise.missed', {}, false, ['promise_missed']], ['ticket.closed', {}, true, []],
  ])('%s %j', (type, facts, said, expected) => expect(marksOf({ type, facts }, said)).toEqual(expected))
})

describe('when a rule holds, and why', () => {
  const marks = [mark('rehandled', 5), mark('rehandled', 9), mark('overdue', 7)]
  it.each<[string, LinkageRule, unknown[]]>([
    ['twice where once is needed', rule({ conditions: [{ condition: 'rehandled' }] }), [{ condition: 'rehandled', times: 2, needed: 1, lastAt: 9 }]],
    ['not often enough', rule({ conditions: [{ condition: 'rehandled', times: 3 }] }), []],
    ['any of two', rule({ conditions: [{ condition: 'unsolved' }, { condition: 'overdue' }] }), [{ condition: 'overdue', times: 1, needed: 1, lastAt: 7 }]],
    ['all of two, one missing', rule({ conditions: [{ condition: 'unsolved' }, { condition: 'overdue' }], need: 'all' }), []],
    ['all of two', rule({ conditions: [{ condition: 'rehandled', times: 2 }, { condition: 'overdue' }], need: 'all' }), [{ condition: 'rehandled', times: 2, needed: 2, lastAt: 9 }, { condition: 'overdue', times: 1, needed: 1, lastAt: 7 }]],
  ])('%s', (_, given, expected) => expect(reasonsFor(given, marks)).toEqual(expected))
  test('a category holds for all below it; every named dimension must match', () => {
    const ticket = { categoryCode: 'e.noise.night', party: 'person' as const }
    expect(isAbout(rule({ about: { categories: ['e'] } }), ticket, ['e.noise.night', 'e.noise', 'e'])).toBe(true)
    expect(isAbout(rule({ about: { categories: ['e'], parties: ['enterprise'] } }), ticket, ['e'])).toBe(false)
    expect(isAbout(rule({ about: { complainedOf: ['unit'] } }), ticket, [])).toBe(false)
  })
})

const actor = (unitId: string, ...roles: Role[]): Actor => ({ kind: 'user', id: 'x', name: '', centerId: 'c', roles, unitId, unitPath: `/${unitId}/` })
test('a rule that names a department names its own people only', () => {
  expect(mayInitiate(actor('u', 'unit_head'), { roles: ['unit_head'], unitId: 'u' })).toBe(true)
  expect(mayInitiate(actor('v', 'unit_head'), { roles: ['unit_head'], unitId: 'u' })).toBe(false)
  expect(mayInitiate(actor('v', 'supervision_office'), { roles: ['supervision_office'], unitId: null })).toBe(true)
})

describe('the life of an item', () => {
  const seen = (state: ItemState) => ({ centerId: 'c', state, initiatorRoles: ['supervision_office'], initiatorUnitId: null })
  it.each<[ItemState, ItemMove[], ItemMove[]]>([
    ['candidate', ['consent', 'drop', 'pass'], []], ['dropped', ['take_up'], []], ['passed', [], ['receive', 'accept', 'refuse']], ['received', [], ['accept', 'refuse']],
    ['accepted', [], ['outcome', 'correct', 'conclude']], ['refused', ['consent', 'resend'], []], ['concluded', [], ['outcome', 'correct']],
  ])('%s', (state, initiator, reader) => {
    expect(itemAbilities(actor('o', 'supervision_office'), seen(state))).toEqual(initiator)
    expect(itemAbilities(actor('d', 'discipline_reader'), seen(state))).toEqual(reader)
    expect(itemAbilities(actor('u', 'unit_head', 'leader', 'supervisor'), seen(state))).toEqual([])
  })
  test('whatever is tried in whatever order, nothing is passed from dropped and nothing accepted that was not passed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ITEM_MOVES), { maxLength: 30 }), (tried) => {
      let state: ItemState = 'candidate'
      const way: ItemMove[] = []
      const both = actor('o', 'supervision_office', 'discipline_reader')
      for (const move of tried) {
        if (whyNotItem(both, seen(state), move)) continue
        if (move === 'pass' || move === 'resend') expect(['candidate', 'refused']).toContain(state)
        state = stateAfter(state, move)
        way.push(move)
      }
      if (['received', 'accepted', 'refused', 'concluded'].includes(state)) expect(way).toContain('pass')
    }))
  })
})

const figures = fc.record({ recoveredCents: fc.integer({ min: 0, max: 1e11 }), persons: fc.nat(500) })
test('the sum of the rows, whatever the order of outcomes and corrections, is what each outcome rightly says', () => {
  fc.assert(fc.property(fc.array(fc.record({ first: figures, right: fc.array(figures, { maxLength: 4 }) }), { maxLength: 8 }), fc.infiniteStream(fc.nat()), (outcomes, order) => {
    const rows = outcomes.flatMap(({ first, right }) => {
      let said: Recovered = first
      return [first, ...right.map((now) => { const row = correctionOf(said, now); said = now; return row })]
    })
    const shuffled = rows.map((row) => ({ row, at: Number(order.next().value) })).toSorted((a, b) => a.at - b.at).map(({ row }) => row)
    expect(recovered(shuffled)).toEqual(outcomes.reduce((sum, { first, right }) => {
      const last = right.at(-1) ?? first
      return { recoveredCents: sum.recoveredCents + last.recoveredCents, persons: sum.persons + last.persons }
    }, { recoveredCents: 0, persons: 0 }))
  }))
})

describe('the package', () => {
  const people = [{ name: '欧阳明', phone: '13912345678', idNumber: '110101199003077758', enterprise: '红星五金厂' }]
  const source = (body: string, consented = false) => ({
    ticket: sampleTicket({ title: '欧阳女士反映', party: 'enterprise' }), text: { body, elements: { who: '欧阳明', where: '长江路8号院' }, address: '长江路8号院2单元' }, people,
    names: { center: '中心', class: '类', rule: '规则', category: null, area: null }, reasons: [], note: '联系 139 1234 5678', consented,
  })
  test('names, numbers, identity, place of living and firm are cut, in every wording', () => {
    const pack = handOver(source('我叫欧 阳 明，欧阳女士是我，电话１３９１２３４５６７８，另一个电话13800000000，证件110101199003077758，红星五金厂，住长江路8号院2单元，欠款3万元。'))
    expect(JSON.stringify(pack)).not.toMatch(/欧阳|欧 阳|139|１３９|13800000000|110101|红星|2单元/)
    expect(pack).toMatchObject({ requester: null, title: '＊＊＊反映' })
    expect(pack.demand).toContain('欠款3万元')
    expect(stillNamed(pack, people)).toBe(false)
  })
  test('allowed: the requester is named in one place only', () => {
    const pack = handOver(source('我是欧阳明', true))
    expect(pack.requester).toEqual({ name: '欧阳明', phone: '13912345678', enterprise: '红星五金厂' })
    expect(pack.demand).not.toContain('欧阳明')
  })
  test('the second look finds what cutting left', () => {
    const pack = handOver(source('好'))
    expect(stillNamed({ ...pack, note: '找欧阳明' }, people)).toBe(true)
    expect(stillNamed({ ...pack, note: '红星五金厂' }, people)).toBe(true)
  })
})
