import { expect, test } from 'vitest'
import { progressLimit } from './progress-limit.ts'

test('ten tries a minute for an address and a number, sixty for an address', () => {
  const limit = progressLimit()
  const tries = (address: string, numbers: string[], now = 0) => numbers.map((number) => limit.mayTry(address, number, now))
  expect(tries('a', Array<string>(11).fill('n')).indexOf(false)).toBe(10)
  expect(limit.mayTry('b', 'n', 0)).toBe(true)
  expect(limit.mayTry('a', 'n', 60_000)).toBe(true)
  expect(tries('c', Array.from({ length: 61 }, (_, i) => `n${i}`)).indexOf(false)).toBe(60)
})
