import { describe, expect, test } from 'vitest'
import { type Answers, nextOpen, proposed } from './questions.ts'

const none: Answers = { contacted: '', solved: '', processSatisfaction: '', resultSatisfaction: '' }

describe('what a call-back asks for next', () => {
  test.each([
    ['solved', 'satisfied', 'close'], ['partly', 'fairly_satisfied', 'close'], ['not_solved', 'satisfied', 'rehandle'],
    ['solved', 'dissatisfied', 'rehandle'], ['partly', 'very_dissatisfied', 'rehandle'],
  ] as const)('%s and %s: %s', (solved, resultSatisfaction, expected) => {
    expect(proposed({ ...none, solved, resultSatisfaction })).toBe(expected)
  })
  test('the next open question comes after the one answered, then from the top, then none', () => {
    expect(nextOpen({ ...none, contacted: 'yes' }, 'contacted')).toBe('solved')
    expect(nextOpen({ ...none, resultSatisfaction: 'satisfied' }, 'resultSatisfaction')).toBe('contacted')
    expect(nextOpen({ contacted: 'no', solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'satisfied' }, 'solved')).toBeUndefined()
  })
})
