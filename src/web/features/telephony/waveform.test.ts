import { expect, test } from 'vitest'
import { peaksOf } from './waveform.ts'

test('each stretch shows its loudest sample, the loudest of all is full height', () => {
  expect(peaksOf(new Float32Array([0, 0.1, -0.5, 0.2, 0.25, 0]), 3)).toEqual([expect.closeTo(0.2), 1, 0.5])
})
test('silence stays flat, and fewer samples than stretches are repeated rather than lost', () => {
  expect(peaksOf(new Float32Array(100), 4)).toEqual([0, 0, 0, 0])
  expect(peaksOf(new Float32Array([0.5, 1]), 4)).toEqual([0.5, 0.5, 1, 1])
  expect(peaksOf(new Float32Array(0), 4)).toEqual([])
})
