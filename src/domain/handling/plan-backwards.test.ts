import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { planBackwards } from './plan-backwards.ts'

const OFF = ['2026-05-01', '2026-05-04', '2026-05-05']
const calendar: WorkCalendar = {
  utcOffsetMinutes: 480, hours: [{ from: '08:30', to: '17:30' }],
  dayFact: (day) => ({ day, working: !OFF.includes(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), reason: '' }),
}
const step = (days: number, what = '办') => ({ what, unitId: 'u', days })

test('over a holiday, by hand', () => {
  expect(planBackwards('2026-05-08', [step(1), step(3), step(1)], calendar).map(({ day }) => day)).toEqual(['2026-04-29', '2026-05-07', '2026-05-08'])
  // Friday the 8th, 17:30 in China
  expect(new Date(planBackwards('2026-05-08', [step(1)], calendar)[0]!.dueAt).toISOString()).toBe('2026-05-08T09:30:00.000Z')
})
test('a day off as target: the working day before it', () => {
  expect(planBackwards('2026-05-10', [step(0), step(2)], calendar).map(({ day }) => day)).toEqual(['2026-05-06', '2026-05-08'])
})
test('in order, on working days, the last on the target or just before it', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), (offset, days) => {
    const target = new Date(Date.parse('2026-02-01T00:00:00Z') + offset * 86_400_000).toISOString().slice(0, 10)
    const planned = planBackwards(target, days.map((n) => step(n)), calendar)
    expect(planned.map(({ day }) => day)).toEqual(planned.map(({ day }) => day).toSorted())
    expect(planned.every(({ day }) => calendar.dayFact(day)!.working && day <= target)).toBe(true)
  }))
})
