import { expect, test } from 'vitest'
import { at, chinaCalendar } from '../../../test/support/holidays.ts'
import { checkDays, checkYear, yearsToLoad } from './calendar-year.ts'

const off = (day: string, reason = '元旦') => ({ day, working: false, reason })
const whole = [off('2027-01-01'), off('2027-10-01', '国庆节'), { day: '2027-10-09', working: true, reason: '调休' }]

test('a whole year passes; a list without its certain holidays does not', () => {
  expect(() => checkYear(2027, whole)).not.toThrow()
  expect(() => checkYear(2027, whole.slice(1))).toThrow('calendar_year_incomplete')
  expect(() => checkYear(2027, [])).toThrow('calendar_year_incomplete')
  expect(() => checkYear(2028, whole)).toThrow('calendar_day_invalid')
})

test.each([
  [[off('2027-02-30')]], [[off('27-01-01')]], [[off('2027-13-01')]], [[off('2027-01-01'), off('2027-01-01')]], [[off('2027-01-01', ' ')]],
])('not a day: %j', (days) => expect(() => checkDays(days)).toThrow('calendar_day_invalid'))

test('the alarm comes two months before the year', () => {
  expect(yearsToLoad(at('2026-10-31 10:00'), chinaCalendar)).toEqual([])
  expect(yearsToLoad(at('2026-11-03 10:00'), chinaCalendar)).toEqual([2027])
  expect(yearsToLoad(at('2027-05-01 10:00'), chinaCalendar)).toEqual([2027])
})
