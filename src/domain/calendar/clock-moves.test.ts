import { describe, expect, test } from 'vitest'
import { at, chinaCalendar as china, shown } from '../../../test/support/holidays.ts'
import { extendClock, isPaused, pauseClock, resumeClock, startClock, stopClock } from './clock-moves.ts'
import { explainDeadline } from './explain-deadline.ts'
import { light, remaining, usedShare } from './light.ts'
import type { Limit } from './limit.ts'
import { HOUR } from './local-day.ts'
import { recompute } from './recompute.ts'

const answer: Limit = { code: 'answer5', clock: 'answer', amount: 5, unit: 'working_day', start: 'now' }
const from = (start: string, limit = answer) => startClock(limit, at(start), china)

describe('starting', () => {
  test.each<[string, Limit['unit'], number, Limit['start'], string]>([
    ['2026-03-06 10:00', 'working_day', 1, 'next_day', '2026-03-09 18:00'],
    ['2026-02-14 10:00', 'working_day', 1, 'next_day', '2026-02-24 18:00'],
    ['2026-02-14 10:00', 'working_hour', 2, 'next_day', '2026-02-24 11:00'],
    ['2026-02-14 10:00', 'day', 7, 'next_day', '2026-02-22 00:00'],
    ['2026-02-14 10:00', 'hour', 6, 'now', '2026-02-14 16:00'],
  ])('%s %s × %d, %s → %s', (start, unit, amount, rule, due) => {
    expect(shown(from(start, { ...answer, unit, amount, start: rule }).dueAt)).toBe(due)
  })
})

describe('pausing, extending, stopping', () => {
  test('three days waiting for the citizen move the deadline by three working days', () => {
    const paused = pauseClock(from('2026-03-02 10:00'), at('2026-03-03 11:00'), 'supplement')
    expect(shown(paused.dueAt)).toBe('2026-03-09 18:00')
    expect(isPaused(paused)).toBe(true)
    expect(light(paused, at('2026-03-20 11:00'), 0.8)).toBe('paused')
    const resumed = resumeClock(paused, at('2026-03-06 09:00'), answer, china)
    expect(shown(resumed.dueAt)).toBe('2026-03-12 18:00')
    expect(isPaused(resumed)).toBe(false)
  })

  test('a pause over the lunch break only adds no working hours', () => {
    const limit: Limit = { ...answer, unit: 'working_hour', amount: 4 }
    const clock = pauseClock(from('2026-03-02 10:00', limit), at('2026-03-02 12:00'), 'x')
    expect(resumeClock(clock, at('2026-03-02 14:00'), limit, china).dueAt).toBe(at('2026-03-02 16:00'))
    expect(resumeClock(clock, at('2026-03-02 15:00'), limit, china).dueAt).toBe(at('2026-03-02 17:00'))
  })

  test('ten working days more, over Spring Festival with both make-up Saturdays', () => {
    const extended = extendClock(from('2026-02-06 10:00'), { amount: 10, unit: 'working_day', grantedAt: at('2026-02-11 10:00') }, answer, china)
    expect(shown(extended.dueAt)).toBe('2026-03-05 18:00')
  })

  test('what is overdue stays overdue: a later pause moves nothing, an extension does', () => {
    const late = resumeClock(pauseClock(from('2026-03-02 10:00'), at('2026-03-10 09:00'), 'x'), at('2026-03-16 09:00'), answer, china)
    expect(shown(late.dueAt)).toBe('2026-03-09 18:00')
    expect(explainDeadline(late, answer, china).pauses[0]?.added).toEqual({ amount: 0, unit: 'working_day' })
    const granted = extendClock(late, { amount: 2, unit: 'working_day', grantedAt: at('2026-03-10 10:00') }, answer, china)
    expect(shown(granted.dueAt)).toBe('2026-03-11 18:00')
  })

  test('a stopped clock is judged and stays so', () => {
    const done = stopClock(from('2026-03-02 10:00'), at('2026-03-09 17:00'))
    expect(stopClock(done, at('2026-03-10 10:00'))).toBe(done)
    expect(pauseClock(done, at('2026-03-10 10:00'), 'x')).toBe(done)
    expect(recompute(done, { ...answer, amount: 1 }, china)).toBe(done)
    expect(light(done, at('2026-04-01 10:00'), 0.8)).toBe('done')
    expect(remaining(done, at('2026-04-01 10:00'))).toBe(HOUR)
  })
})

describe('light', () => {
  test.each([
    ['2026-03-06 10:00', 'calm'], ['2026-03-09 09:30', 'near'], ['2026-03-09 18:00', 'near'], ['2026-03-09 18:01', 'overdue'],
  ])('%s %s', (now, colour) => expect(light(from('2026-03-02 10:00'), at(now), 0.8, china)).toBe(colour))

  test('a weekend uses up real time but no working time', () => {
    const clock = from('2026-03-06 10:00', { ...answer, amount: 1 })
    expect(light(clock, at('2026-03-09 09:00'), 0.8)).toBe('near')
    expect(light(clock, at('2026-03-09 09:00'), 0.8, china)).toBe('calm')
  })

  test('the share used: half after half the time, above one when overdue, standing still in a pause', () => {
    const limit: Limit = { ...answer, amount: 4, unit: 'hour' }
    const clock = from('2026-03-02 10:00', limit)
    expect(usedShare(clock, at('2026-03-02 12:00'))).toBe(0.5)
    expect(usedShare(clock, at('2026-03-02 16:00'))).toBe(1.5)
    const paused = pauseClock(clock, at('2026-03-02 12:00'), 'x')
    expect(usedShare(paused, at('2026-03-02 20:00'))).toBe(0.5)
    expect(usedShare(resumeClock(paused, at('2026-03-02 20:00'), limit, china), at('2026-03-02 20:00'))).toBe(0.5)
    expect(usedShare(stopClock(clock, at('2026-03-02 11:00')), at('2026-03-09 20:00'))).toBe(0.25)
  })

  test('remaining stands still in a pause', () => {
    const paused = pauseClock(from('2026-03-02 10:00'), at('2026-03-09 16:00'), 'x')
    expect(remaining(paused, at('2026-03-12 16:00'))).toBe(2 * HOUR)
    expect(remaining(from('2026-03-02 10:00'), at('2026-03-09 19:00'))).toBe(-HOUR)
  })
})
