import { describe, expect, test } from 'vitest'
import { at, chinaCalendar, shown } from '../../../test/support/holidays.ts'
import { addAmount } from './add-amount.ts'
import { CalendarYearMissing } from './calendar-year-missing.ts'
import type { AmountUnit } from './limit.ts'

const cases: [what: string, start: string, amount: number, unit: AmountUnit, due: string][] = [
  ['half an hour runs through midnight', '2026-03-04 23:45', 30, 'minute', '2026-03-05 00:15'],
  ['two hours on a holiday', '2026-10-02 08:30', 2, 'hour', '2026-10-02 10:30'],
  ['seven natural days, same time', '2026-02-12 15:20', 7, 'day', '2026-02-19 15:20'],

  ['a working hour inside the morning', '2026-03-04 09:30', 1, 'working_hour', '2026-03-04 10:30'],
  ['used up exactly at noon is due at noon', '2026-03-04 11:00', 1, 'working_hour', '2026-03-04 12:00'],
  ['over the lunch break', '2026-03-04 11:30', 1, 'working_hour', '2026-03-04 14:30'],
  ['started at lunch', '2026-03-04 12:40', 1, 'working_hour', '2026-03-04 15:00'],
  ['started before opening', '2026-03-04 06:00', 1, 'working_hour', '2026-03-04 10:00'],
  ['over the night', '2026-03-04 17:30', 1, 'working_hour', '2026-03-05 09:30'],
  ['over a weekend', '2026-03-06 17:30', 1, 'working_hour', '2026-03-09 09:30'],
  ['one hour before Spring Festival 2026, the make-up Saturday counts', '2026-02-13 17:30', 8, 'working_hour', '2026-02-24 09:30'],
  ['half a working hour', '2026-03-04 17:45', 0.5, 'working_hour', '2026-03-05 09:15'],

  ['the day of receipt is not counted', '2026-03-04 10:00', 1, 'working_day', '2026-03-05 18:00'],
  ['not even when received before opening', '2026-03-04 07:00', 1, 'working_day', '2026-03-05 18:00'],
  ['the first instant of a day leaves it whole', '2026-03-04 00:00', 1, 'working_day', '2026-03-04 18:00'],
  ['after hours: the next working day is day one', '2026-03-04 20:00', 1, 'working_day', '2026-03-05 18:00'],
  ['on a Saturday: Monday is day one', '2026-03-07 10:00', 1, 'working_day', '2026-03-09 18:00'],
  ['five over a weekend', '2026-03-04 10:00', 5, 'working_day', '2026-03-11 18:00'],
  ['five over National Day 2025: 09-28 makes up, 10-01..08 off, 10-11 makes up', '2025-09-26 16:00', 5, 'working_day', '2025-10-10 18:00'],
  ['six reach the make-up Saturday', '2025-09-26 16:00', 6, 'working_day', '2025-10-11 18:00'],
  ['seven leave the Sunday after it out', '2025-09-26 16:00', 7, 'working_day', '2025-10-13 18:00'],
  ['received in the middle of National Day 2026', '2026-10-03 09:00', 3, 'working_day', '2026-10-10 18:00'],
  ['one before Spring Festival 2026: the make-up Saturday 02-14', '2026-02-13 10:00', 1, 'working_day', '2026-02-14 18:00'],
  ['two before it: after the nine days', '2026-02-13 10:00', 2, 'working_day', '2026-02-24 18:00'],
  ['five end in the week after, six on the make-up 02-28', '2026-02-13 10:00', 6, 'working_day', '2026-02-28 18:00'],
  ['fifteen for an enterprise', '2026-02-12 10:00', 15, 'working_day', '2026-03-11 18:00'],
]

describe('addAmount', () => {
  test.each(cases)('%s', (_what, start, amount, unit, due) => {
    expect(shown(addAmount(at(start), { amount, unit }, chinaCalendar))).toBe(due)
  })

  test('a year without data is never guessed', () => {
    expect(() => addAmount(at('2026-12-30 10:00'), { amount: 5, unit: 'working_day' }, chinaCalendar)).toThrow(CalendarYearMissing)
    expect(() => addAmount(at('2026-12-31 17:30'), { amount: 1, unit: 'working_hour' }, chinaCalendar)).toThrow(CalendarYearMissing)
    expect(shown(addAmount(at('2026-12-31 23:30'), { amount: 5, unit: 'day' }, chinaCalendar))).toBe('2027-01-05 23:30')
  })
})
