import { expect, test } from 'vitest'
import { pausesOf } from './recording-pauses.ts'

test('each stands where it is missing from what was recorded', () => {
  // Recorded from 10 s on: 20 s, then 5 s not, then 15 s, then 30 s not, then to the end at 100 s.
  const told = [{ at: 30_000, on: true }, { at: 35_000, on: false }, { at: 50_000, on: true }, { at: 80_000, on: false }]
  expect(pausesOf(10_000, told, 100_000)).toEqual([{ at: 20, seconds: 5 }, { at: 35, seconds: 30 }])
})
test('never gone on: to the end; what was told of another recording counts nothing', () => {
  expect(pausesOf(10_000, [{ at: 5_000, on: true }, { at: 20_000, on: true }, { at: 21_000, on: true }], 40_000)).toEqual([{ at: 10, seconds: 20 }])
  expect(pausesOf(0, [], 40_000)).toEqual([])
})
