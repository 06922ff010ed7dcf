import { expect, test } from 'vitest'
import { cohortOf } from './cohort.ts'
import type { Figure } from './kpi.ts'
import { meetsTarget, valueOf, workingMinutesOf } from './kpi.ts'
import { monthAfter, spanOf } from './month.ts'
import { placed, scoreOf, type SchemeItem } from './score.ts'

const COMPOSITE: SchemeItem[] = [{ kpi: 'disposed_in_time', weight: 60 }, { kpi: 'closing_rate', weight: 30 }, { kpi: 'rework_rate', weight: 10, inverse: true }]
const figures = (unitId: string, ...counts: [number, number][]): Figure[] => counts.map(([numerator, denominator], at) => ({ kpi: COMPOSITE[at]!.kpi, unitId, numerator, denominator, total: 0 }))

test('按期处置率×60 + 结案率×30 + (1−返工率)×10, by hand', () => {
  // 45/50 × 60 = 54, 40/50 × 30 = 24, (1 − 5/50) × 10 = 9
  expect(scoreOf('a', COMPOSITE, figures('a', [45, 50], [40, 50], [5, 50]), 10)).toMatchObject({ score: 87, small: false, parts: [{ points: 54 }, { points: 24 }, { points: 9 }] })
})

test('a figure with nothing to count gives no score, and few cases no place', () => {
  expect(scoreOf('a', COMPOSITE, figures('a', [45, 50], [40, 50]), 10).score).toBeUndefined()
  const scores = placed([
    scoreOf('low', COMPOSITE, figures('low', [25, 50], [50, 50], [0, 50]), 10), scoreOf('few', COMPOSITE, figures('few', [9, 9], [9, 9], [0, 9]), 10),
    scoreOf('top', COMPOSITE, figures('top', [50, 50], [50, 50], [0, 50]), 10), scoreOf('same', COMPOSITE, figures('same', [25, 50], [50, 50], [0, 50]), 10),
  ])
  expect(scores.map(({ unitId, place }) => [unitId, place])).toEqual([['top', 1], ['low', 2], ['same', 2], ['few', undefined]])
})

test('a cohort goes by kind and load, or by name; who fits none is compared with nobody', () => {
  const cohorts = [{ code: 'named', name: '', units: ['x'] }, { code: 'heavy', name: '', kinds: ['bureau' as const], load: { from: 100 } }, { code: 'light', name: '', kinds: ['bureau' as const], load: { below: 100 } }]
  const codeOf = (code: string, kind: 'bureau' | 'street', load: number) => cohortOf({ code, kind }, load, cohorts)?.code
  expect([codeOf('x', 'street', 0), codeOf('y', 'bureau', 100), codeOf('y', 'bureau', 99), codeOf('y', 'street', 500)]).toEqual(['named', 'heavy', 'light', undefined])
})

test('days of 24 hours and working days of the centre', () => {
  expect(workingMinutesOf([{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:30' }])).toBe(420)
  const figure = { numerator: 2, denominator: 2, total: 8640 }
  expect(valueOf({ unit: 'day' }, figure, 420)).toBe(3)
  expect(valueOf({ unit: 'working_day' }, { ...figure, total: 840 }, 420)).toBe(1)
  expect(valueOf({ unit: 'share' }, { numerator: 0, denominator: 0, total: 0 }, 420)).toBeUndefined()
})

test('a target is reached from its own side', () => {
  const target = { value: 3.76, name: '' }
  expect([meetsTarget({ unit: 'day', better: 'lower', target }, 3.76), meetsTarget({ unit: 'day', better: 'lower', target }, 3.77), meetsTarget({ unit: 'share', better: 'higher', target: { value: 99.9, name: '' } }, 0.999), meetsTarget({ unit: 'share', better: 'higher', target }, undefined)])
    .toEqual([true, false, true, undefined])
})

test('months of the local clock, over the turn of the year', () => {
  expect([monthAfter('2026-12'), monthAfter('2026-01', -1), monthAfter('2026-03', -12)]).toEqual(['2027-01', '2025-12', '2025-03'])
  expect(spanOf('2026-02', { utcOffsetMinutes: 480 })).toEqual({ from: Date.parse('2026-02-01T00:00:00+08:00'), to: Date.parse('2026-03-01T00:00:00+08:00') })
})
