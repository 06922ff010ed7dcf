import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAmount } from './add-amount.ts'
import { dueBy, dueTable } from './due-table.ts'
import { AMOUNT_UNITS } from './limit.ts'
import { DAY, HOUR, MINUTE } from './local-day.ts'
import type { WorkCalendar } from './work-calendar.ts'

const FROM = Date.parse('2026-03-01T00:00:00Z')
const calendars = fc.record({ utcOffsetMinutes: fc.constantFrom(480, 0, -570, 345), hours: fc.constantFrom<WorkCalendar['hours']>([{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }], [{ from: '08:30', to: '17:30' }], [{ from: '00:00', to: '24:00' }]), off: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }) })
  .map(({ off, ...rest }): WorkCalendar => ({ ...rest, dayFact: (day) => ({ day, working: !off.includes((Date.parse(`${day}T00:00:00Z`) - FROM) / DAY), reason: '' }) }))
const amounts = fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom(...AMOUNT_UNITS) })
// Whole minutes, so that midnights and the ends of opening hours do come up; and starts before and after what the table covers.
const minutes = fc.integer({ min: -20 * 1440, max: 16 * 1440 })

test('tells what adding tells, and whatever starts within a step ends within its ends', () => {
  fc.assert(fc.property(calendars, amounts, minutes, fc.integer({ min: 0, max: 59 }), (calendar, amount, minute, odd) => {
    const table = dueTable(amount, calendar, { from: FROM + odd * MINUTE, until: FROM + 14 * DAY })
    const start = FROM + minute * MINUTE
    const end = addAmount(start, amount, calendar)
    expect(dueBy(table, start, amount, calendar)).toBe(end)
    const step = Math.floor((start - table.from) / table.stepMs)
    const [least, most] = [table.ends[step], table.ends[step + 1]]
    if (start < table.from) expect(end).toBeLessThan(FROM + odd * MINUTE)
    else if (start < FROM + 14 * DAY) expect([least! <= end, most! >= end]).toEqual([true, true])
  }), { numRuns: 600 })
})

test('a working day asks the calendar only for starts in the hour of midnight', () => {
  let asked = 0
  const calendar: WorkCalendar = { utcOffsetMinutes: 480, hours: [{ from: '09:00', to: '18:00' }], dayFact: (day) => { asked += 1; return { day, working: true, reason: '' } } }
  const amount = { amount: 1, unit: 'working_day' } as const
  const table = dueTable(amount, calendar, { from: FROM, until: FROM + 3 * DAY })
  asked = 0
  expect(dueBy(table, Date.parse('2026-03-02T09:30:00+08:00'), amount, calendar)).toBe(Date.parse('2026-03-03T18:00:00+08:00'))
  expect(asked).toBe(0)
  expect(dueBy(table, Date.parse('2026-03-02T00:00:00+08:00'), amount, calendar)).toBe(Date.parse('2026-03-02T18:00:00+08:00'))
  expect(asked).toBe(1)
  expect(dueBy(table, FROM + 10 * DAY, amount, calendar)).toBe(FROM + 11 * DAY + 10 * HOUR)
})
