import { expect, test } from 'vitest'
import { byDay, correctionFor, phasesFit, sumOf, type Phase, type Report } from './campaign.ts'

const REPORTS: Report[] = [
  { id: 'a', counter: 'cars', day: '2026-08-15', number: 40, corrects: null },
  { id: 'b', counter: 'cars', day: '2026-08-16', number: 25, corrects: null },
  { id: 'c', counter: 'goods', day: '2026-08-16', number: 7, corrects: null },
  { id: 'd', counter: 'cars', day: '2026-08-15', number: -4, corrects: 'a' },
]
test('the counter is the sum of its rows; the day is the day of what was corrected', () => {
  expect([sumOf(REPORTS, 'cars'), sumOf(REPORTS, 'goods'), sumOf(REPORTS, 'none')]).toEqual([61, 7, 0])
  expect(byDay(REPORTS, 'cars')).toEqual([{ day: '2026-08-15', number: 36 }, { day: '2026-08-16', number: 25 }])
})
test('corrected to a number, never below zero, never a correction, never to what it is', () => {
  expect([correctionFor(REPORTS, 'a', 30), correctionFor(REPORTS, 'a', 0), correctionFor(REPORTS, 'b', 26)]).toEqual([-6, -36, 1])
  expect([correctionFor(REPORTS, 'a', 36), correctionFor(REPORTS, 'a', -1), correctionFor(REPORTS, 'd', 3), correctionFor(REPORTS, 'x', 3)]).toEqual([undefined, undefined, undefined, undefined])
})
test('points first, then the area', () => {
  const phase = (fromDay: string, toDay: string): Phase => ({ name: '', scope: 'points', places: [], fromDay, toDay })
  expect(phasesFit([phase('2026-08-15', '2026-08-31'), phase('2026-08-25', '2026-10-31')])).toBe(true)
  expect(phasesFit([phase('2026-08-15', '2026-08-14')])).toBe(false)
  expect(phasesFit([phase('2026-08-15', '2026-08-31'), phase('2026-08-01', '2026-10-31')])).toBe(false)
})
