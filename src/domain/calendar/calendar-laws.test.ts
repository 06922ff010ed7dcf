/** Laws that hold for every calendar, not only for China's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAmount } from './add-amount.ts'
import { pauseClock, resumeClock, startClock } from './clock-moves.ts'
import { explainDeadline } from './explain-deadline.ts'
import type { AmountUnit, Limit } from './limit.ts'
import { HOUR, localDay, MINUTE } from './local-day.ts'
import { recompute } from './recompute.ts'
import type { Instant, WorkCalendar } from './work-calendar.ts'
import { workingDaysBetween } from './working-days.ts'
import { spansOf, workingMsBetween } from './working-time.ts'

const HOURS = [
  [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
  [{ from: '08:30', to: '17:30' }],
  [{ from: '00:00', to: '24:00' }],
  [{ from: '07:00', to: '07:01' }, { from: '07:01', to: '11:59' }, { from: '20:00', to: '23:59' }],
]
const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
  utcOffsetMinutes: fc.constantFrom(480, 0, -570, 345),
  hours: fc.constantFrom(...HOURS),
  week: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((week) => week.includes(true)),
  changed: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 }),
}).map(({ utcOffsetMinutes, hours, week, changed }) => ({
  utcOffsetMinutes, hours,
  dayFact(day) {
    const number = Date.parse(`${day}T00:00:00Z`) / (24 * HOUR)
    const usual = week[number % 7] ?? false
    const working = changed.includes(number - 20_000) ? !usual : usual
    return { day, working, reason: working ? 'open' : 'shut' }
  },
}))
// Minutes, so that starts at midnight and at the ends of opening hours do come up.
const instants: fc.Arbitrary<Instant> = fc.integer({ min: 20_000 * 1440, max: 20_090 * 1440 }).map((minute) => minute * MINUTE)
const amounts = fc.integer({ min: 1, max: 20 })
const anyUnit = fc.constantFrom<AmountUnit>('minute', 'hour', 'day', 'working_hour', 'working_day')
const workingUnit = fc.constantFrom<AmountUnit>('working_hour', 'working_day')
const limitOf = (amount: number, unit: AmountUnit, start: Limit['start'] = 'now'): Limit => ({ code: 'x', clock: 'answer', amount, unit, start })
const holds = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 })

describe('adding', () => {
  test('is monotone in the start', () => holds(fc.property(calendars, instants, instants, amounts, anyUnit, (calendar, a, b, amount, unit) => {
    const [early, late] = a <= b ? [a, b] : [b, a]
    expect(addAmount(early, { amount, unit }, calendar)).toBeLessThanOrEqual(addAmount(late, { amount, unit }, calendar))
  })))

  test('is strictly monotone in the amount', () => holds(fc.property(calendars, instants, amounts, amounts, anyUnit, (calendar, start, amount, more, unit) => {
    expect(addAmount(start, { amount, unit }, calendar)).toBeLessThan(addAmount(start, { amount: amount + more, unit }, calendar))
  })))

  test('a then b is a + b', () => holds(fc.property(calendars, instants, amounts, amounts, anyUnit, (calendar, start, a, b, unit) => {
    expect(addAmount(addAmount(start, { amount: a, unit }, calendar), { amount: b, unit }, calendar)).toBe(addAmount(start, { amount: a + b, unit }, calendar))
  })))

  test('never ends outside working time', () => holds(fc.property(calendars, instants, amounts, workingUnit, (calendar, start, amount, unit) => {
    const due = addAmount(start, { amount, unit }, calendar)
    // 24:00 belongs to the day it ends, so ask the minute before.
    const spans = spansOf(localDay(due - 1, calendar), calendar)
    expect(spans.some((span) => span.from < due && due <= span.to)).toBe(true)
  })))

  test('uses exactly the amount', () => holds(fc.property(calendars, instants, amounts, (calendar, start, amount) => {
    expect(workingMsBetween(start, addAmount(start, { amount, unit: 'working_hour' }, calendar), calendar)).toBe(amount * HOUR)
    expect(workingDaysBetween(start, addAmount(start, { amount, unit: 'working_day' }, calendar), calendar)).toBe(amount)
  })))
})

describe('pausing', () => {
  test('from the start equals starting later', () => holds(fc.property(calendars, instants, fc.integer({ min: 0, max: 30 * 1440 }), amounts, anyUnit, (calendar, start, minutes, amount, unit) => {
    const limit = limitOf(amount, unit)
    const later = start + minutes * MINUTE
    const paused = resumeClock(pauseClock(startClock(limit, start, calendar), start, 'wait'), later, limit, calendar)
    expect(paused.dueAt).toBe(startClock(limit, later, calendar).dueAt)
  })))

  test('shifts by the paused working time, wherever it lies before the deadline', () =>
    holds(fc.property(calendars, instants, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 30 * 1440 }), amounts, anyUnit, (calendar, start, share, minutes, amount, unit) => {
      const limit = limitOf(amount, unit)
      const clock = startClock(limit, start, calendar)
      const from = start + Math.floor((clock.dueAt - start) * share)
      const to = from + minutes * MINUTE
      const due = resumeClock(pauseClock(clock, from, 'wait'), to, limit, calendar).dueAt
      if (unit === 'working_hour') expect(workingMsBetween(clock.dueAt, due, calendar)).toBe(workingMsBetween(from, to, calendar))
      else if (unit === 'working_day') expect(workingDaysBetween(clock.dueAt, due, calendar)).toBe(workingDaysBetween(from, to, calendar))
      else expect(due - clock.dueAt).toBe(to - from)
    })))

  test('one pause cut in two is the same pause', () => holds(fc.property(calendars, instants, fc.nat(5000), fc.nat(5000), amounts, anyUnit, (calendar, start, first, second, amount, unit) => {
    const limit = limitOf(amount, unit)
    const [cut, end] = [start + first * MINUTE, start + (first + second) * MINUTE]
    const clock = startClock(limit, start, calendar)
    const whole = { ...clock, pauses: [{ from: start, to: end, reason: '' }] }
    const halves = { ...clock, pauses: [{ from: start, to: cut, reason: '' }, { from: cut, to: end, reason: '' }] }
    expect(recompute(halves, limit, calendar).dueAt).toBe(recompute(whole, limit, calendar).dueAt)
  })))
})

const startRules = fc.constantFrom<Limit['start']>('now', 'next_day')
const histories = fc.record({ pauses: fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { maxLength: 3 }), extensions: fc.array(fc.tuple(fc.nat(20_000), amounts), { maxLength: 2 }) })

describe('recomputing and explaining', () => {
  test('twice is once, and the sum adds up', () =>
    holds(fc.property(calendars, instants, amounts, anyUnit, startRules, histories, (calendar, start, amount, unit, rule, history) => {
      const limit = limitOf(amount, unit, rule)
      let t = start
      const pauses = history.pauses.map(([gap, length]) => ({ from: (t += gap * MINUTE), to: (t += length * MINUTE), reason: 'wait' }))
      const extensions = history.extensions.map(([after, more]) => ({ grantedAt: start + after * MINUTE, amount: more, unit }))
      const clock = recompute({ ...startClock(limit, start, calendar), pauses, extensions }, limit, calendar)
      expect(recompute(clock, limit, calendar)).toEqual(clock)

      const told = explainDeadline(clock, limit, calendar)
      const granted = amount + extensions.reduce((sum, { amount: more }) => sum + more, 0)
      expect(told.dueAt).toBe(clock.dueAt)
      expect(told.days.every((day) => day.counted === (day.cause === 'counted' || day.cause === 'natural'))).toBe(true)
      if (unit === 'working_day') expect(told.days.filter((day) => day.counted).length).toBe(granted)
      if (unit === 'working_hour') expect(told.days.reduce((sum, day) => sum + (day.countedMs ?? 0), 0)).toBe(granted * HOUR)
    })))
})
