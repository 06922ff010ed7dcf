import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HALF_HOUR, staffedHalfHours, uncoveredHalfHours, type Duty } from './coverage.ts'
import { templateSpan } from './template-span.ts'

const CHINA = { utcOffsetMinutes: 480 }
const at = (local: string) => Date.parse(`${local}:00+08:00`)

test('three shifts a day cover it; without the night its half hours are bare', () => {
  const shifts = [{ from: '08:00', to: '16:00' }, { from: '16:00', to: '24:00' }, { from: '00:00', to: '08:00' }]
  const day = shifts.map((one) => templateSpan('2026-03-02', one, CHINA))
  expect(uncoveredHalfHours(day, at('2026-03-02T00:00'), at('2026-03-03T00:00'))).toEqual([])
  const bare = uncoveredHalfHours(day.slice(0, 2), at('2026-03-02T00:00'), at('2026-03-03T00:00'))
  expect(bare).toHaveLength(16)
  expect([bare[0], bare.at(-1)]).toEqual([at('2026-03-02T00:00'), at('2026-03-02T07:30')])
})

test('a shift over midnight belongs to the next day too', () => {
  expect(templateSpan('2026-03-02', { from: '22:00', to: '06:00' }, CHINA)).toEqual({ startsAt: at('2026-03-02T22:00'), endsAt: at('2026-03-03T06:00') })
})

test('half a half hour covers none', () => {
  expect(staffedHalfHours([{ startsAt: at('2026-03-02T08:10'), endsAt: at('2026-03-02T09:00') }], at('2026-03-02T08:00'), at('2026-03-02T09:00')).map(({ staffed }) => staffed)).toEqual([0, 1])
})

test('uncovered exactly where nobody is on', () => fc.assert(fc.property(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 1, max: 24 })), { maxLength: 12 }), (given) => {
    const start = at('2026-03-02T00:00')
    const duties: Duty[] = given.map(([from, length]) => ({ startsAt: start + from * HALF_HOUR, endsAt: start + (from + length) * HALF_HOUR }))
    const bare = new Set(uncoveredHalfHours(duties, start, start + 96 * HALF_HOUR))
    for (let i = 0; i < 96; i++) {
      // whoever is there in the middle of the half hour, minute by minute
      const middle = start + i * HALF_HOUR + 15 * 60_000
      expect(bare.has(start + i * HALF_HOUR)).toBe(!duties.some((d) => d.startsAt <= middle && middle < d.endsAt))
    }
  })))
