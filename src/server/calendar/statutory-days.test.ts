import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../../test/support/holidays.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import { knowsYear, statutoryFact, weekdayFact } from './statutory-days.ts'

describe('the package', () => {
  test('knows 2004 to 2026 and no other year', () => {
    const years = Array.from({ length: 60 }, (_, n) => 1990 + n).filter(knowsYear)
    expect(years).toEqual(Array.from({ length: 23 }, (_, n) => 2004 + n))
  })

  test.each([
    ['2026-02-14', true, '春节调休'], ['2026-02-15', false, '春节'], ['2026-02-23', false, '春节'], ['2026-02-28', true, '春节调休'],
    ['2025-10-01', false, '国庆节'], ['2025-10-11', true, '国庆节调休'], ['2026-10-10', true, '国庆节调休'],
  ])('%s worked: %s %s', (day, working, reason) => expect(statutoryFact(day)).toEqual({ day, working, reason }))

  test('agrees with the notices of 2025 and 2026 written down by hand, day by day', () => {
    for (let day = '2025-01-01'; day < '2027'; day = dayAfter(day)) {
      expect([day, (statutoryFact(day) ?? weekdayFact(day)).working]).toEqual([day, chinaCalendar.dayFact(day)?.working])
    }
  })
})
