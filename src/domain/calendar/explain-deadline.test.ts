import { expect, test } from 'vitest'
import { at, chinaCalendar as china } from '../../../test/support/holidays.ts'
import { extendClock, pauseClock, resumeClock, startClock } from './clock-moves.ts'
import { explainDeadline, type Explanation } from './explain-deadline.ts'
import type { Limit } from './limit.ts'

const limit: Limit = { code: 'answer3', clock: 'answer', amount: 3, unit: 'working_day', start: 'now', source: 'rule 7' }
const lines = (told: Explanation) => told.days.map((day) => `${day.day.slice(5)} ${day.cause} ${day.reason}`.trim())

test('five elements of an answer to "why this deadline?"', () => {
  const clock = startClock(limit, at('2026-02-12 16:00'), china)
  const paused = resumeClock(pauseClock(clock, at('2026-02-13 10:00'), 'supplement'), at('2026-02-24 10:00'), limit, china)
  const extended = extendClock(paused, { amount: 1, unit: 'working_day', grantedAt: at('2026-02-25 10:00') }, limit, china)
  const told = explainDeadline(extended, limit, china)
  expect(told).toMatchObject({ limit: 'answer3', amount: 3, unit: 'working_day', source: 'rule 7', placeholder: false, countedFrom: at('2026-02-12 16:00'), dueAt: at('2026-02-27 18:00') })
  expect(told.pauses).toEqual([{ from: at('2026-02-13 10:00'), to: at('2026-02-24 10:00'), reason: 'supplement', added: { amount: 2, unit: 'working_day' } }])
  expect(told.extensions).toHaveLength(1)
  expect(lines(told)).toEqual([
    '02-12 start_day 周四', '02-13 counted 周五', '02-14 paused 调休',
    ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `02-${day} day_off 春节`),
    '02-24 paused 周二', '02-25 counted 周三', '02-26 counted 周四', '02-27 counted 周五',
  ])
})

test('working hours say how much of each day was used', () => {
  const hours: Limit = { ...limit, amount: 3, unit: 'working_hour' }
  const told = explainDeadline(startClock(hours, at('2026-03-06 16:30'), china), hours, china)
  expect(told.days.map(({ day, countedMs = 0 }) => [day, countedMs / 3_600_000])).toEqual([['2026-03-06', 1.5], ['2026-03-07', 0], ['2026-03-08', 0], ['2026-03-09', 1.5]])
  expect(lines(told)).toEqual(['03-06 counted 周五', '03-07 day_off 周六', '03-08 day_off 周日', '03-09 counted 周一'])
})

test('natural days run through; the next-day rule leaves the first out', () => {
  const days: Limit = { ...limit, amount: 2, unit: 'day', start: 'next_day' }
  expect(lines(explainDeadline(startClock(days, at('2026-10-01 10:00'), china), days, china))).toEqual(['10-01 start_day', '10-02 natural', '10-03 natural'])
})

test('a short limit is one day', () => {
  const minutes: Limit = { ...limit, amount: 30, unit: 'minute' }
  expect(lines(explainDeadline(startClock(minutes, at('2026-10-01 10:00'), china), minutes, china))).toEqual(['10-01 natural'])
})
