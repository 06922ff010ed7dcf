import { expect, test } from 'vitest'
import { agreementOf, cohenKappa, type Rating } from './agreement.ts'
import type { Result } from './score.ts'

test('κ by hand: 50 things, 20 both yes, 15 both no, 5 + 10 apart', () => {
  const pairs = [...times<[string, string]>(20, ['yes', 'yes']), ...times<[string, string]>(5, ['yes', 'no']), ...times<[string, string]>(10, ['no', 'yes']), ...times<[string, string]>(15, ['no', 'no'])]
  // po = 35/50 = 0.7; pe = 0.5 × 0.6 + 0.5 × 0.4 = 0.5; κ = 0.2 / 0.5
  expect(cohenKappa(pairs)).toBeCloseTo(0.4)
})
test.each<[string, [string, string][], number | null]>([
  ['nothing judged', [], null], ['always the same word', times<[string, string]>(4, ['no', 'no']), null], ['one agreed of each', [['a', 'a'], ['b', 'b']], 1], ['always apart', [['a', 'b'], ['b', 'a']], -1],
])('κ: %s', (_, pairs, expected) => expect(cohenKappa(pairs)).toBe(expected))

const ITEMS = [{ code: 'facts', name: '', points: 10 }, { code: 'false', name: '', points: 0, veto: true }]
const rating = (inspectorId: string, ticketId: string, facts: number, found: number, result: Result): Rating => ({ inspectorId, ticketId, result, points: { facts, false: found } })

test('three inspectors, two tickets', () => {
  const found = agreementOf(ITEMS, [
    rating('a', '1', 10, 0, 'passed'), rating('b', '1', 8, 0, 'passed'), rating('c', '1', 4, 0, 'failed'),
    rating('a', '2', 6, 1, 'non_compliant'), rating('b', '2', 6, 1, 'non_compliant'), rating('c', '2', 6, 0, 'passed'),
  ])
  // |10−8| + |10−4| + |8−4| + 0 + 0 + 0 over six pairs; the veto: 0, 0, 0 and 0, 1, 1
  expect(found.items.map(({ meanDifference }) => meanDifference)).toEqual([2, 2 / 6])
  expect(found.equalVerdicts).toEqual({ equal: 2, pairs: 6 })
  // a–b 1; a–c: po 0, pe 1/4 (passed) = −1/3; b–c the same
  expect(found.verdictKappa).toBeCloseTo((1 - 1 / 3 - 1 / 3) / 3)
  // a–b: (not, not), (found, found) = 1; a–c: (not, not), (found, not): po ½, pe ½ = 0; b–c the same
  expect(found.vetoKappa).toBeCloseTo(1 / 3)
})
test('one alone agrees with nobody', () => {
  expect(agreementOf(ITEMS, [rating('a', '1', 10, 0, 'passed')])).toEqual({ items: [{ code: 'facts', meanDifference: null }, { code: 'false', meanDifference: null }], equalVerdicts: { equal: 0, pairs: 0 }, verdictKappa: null, vetoKappa: null })
})

function times<T>(n: number, value: T): T[] {
  return Array.from({ length: n }, () => value)
}
