import { expect, test } from 'vitest'
import { HOUR } from '../calendar/local-day.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { Trigger } from '../profile/supervision.ts'
import { leastWallMs, overdueAt, overdueFired, restedAt, restsFired } from './by-time.ts'
import { explain, ruleSentence } from './explain.ts'

/** Monday to Friday, 9 to 12 and 14 to 18. */
const calendar: WorkCalendar = {
  utcOffsetMinutes: 480, hours: [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
  dayFact: (day) => ({ day, working: ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), reason: '' }),
}
const at = (local: string) => Date.parse(`${local}:00+08:00`)
const local = (instant: number) => new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
const rule = (more: Partial<Trigger> & Pick<Trigger, 'when'>): Trigger => ({ code: 'r', name: 'r', ...more })
// 2026-03-06 is a Friday.
const CLOCK = { clock: 'answer', startedAt: at('2026-03-06T09:00'), dueAt: at('2026-03-06T17:00') }

test.each<[string, Partial<Trigger>, string]>([
  ['when it is due', {}, '2026-03-06 17:00'],
  ['at three quarters of the limit', { share: 0.75 }, '2026-03-06 15:00'],
  ['at one and a half of it', { share: 1.5 }, '2026-03-06 21:00'],
  ['four hours on the clock later', { after: { amount: 4, unit: 'hour' } }, '2026-03-06 21:00'],
  ['two working hours later, over the week-end', { after: { amount: 2, unit: 'working_hour' } }, '2026-03-09 10:00'],
])('overdue %s', (_, more, expected) => { expect(local(overdueAt(rule({ when: 'overdue', ...more }), CLOCK, calendar))).toBe(expected) })

test('a clock that stopped in time, or is of another name, is nobody’s delay', () => {
  const now = at('2026-03-10T09:00')
  expect(overdueFired(rule({ when: 'overdue' }), [{ ...CLOCK, stoppedAt: at('2026-03-06T16:59') }], calendar, now)).toBeUndefined()
  expect(overdueFired(rule({ when: 'overdue', clock: 'sign' }), [CLOCK], calendar, now)).toBeUndefined()
  expect(overdueFired(rule({ when: 'overdue' }), [{ ...CLOCK, clock: 'return_window' }], calendar, now)).toBeUndefined()
  expect(overdueFired(rule({ when: 'overdue' }), [CLOCK, { ...CLOCK, clock: 'sign', dueAt: at('2026-03-06T10:00') }], calendar, now)).toMatchObject({ at: at('2026-03-06T10:00'), why: { clock: 'sign' } })
  expect(overdueFired(rule({ when: 'overdue' }), [CLOCK], calendar, at('2026-03-06T16:00'))).toBeUndefined()
})

test('at rest: in working time, from the signing on, each rest once', () => {
  const trigger = rule({ when: 'no_step', after: { amount: 4, unit: 'working_hour' } })
  expect(local(restedAt(trigger, at('2026-03-06T16:00'), calendar))).toBe('2026-03-09 11:00')
  const story = (['assignment.made 06T09:00', 'assignment.signed 06T16:00', 'assignment.contacted 09T10:59', 'assignment.progress_reported 09T15:00', 'assignment.submitted 10T12:00'] as const)
    .map((told, i) => ({ id: `e${i}`, type: told.split(' ')[0]!, at: at(`2026-03-${told.split(' ')[1]!}`) }))
  expect(restsFired(trigger, story, calendar, at('2026-03-20T09:00')).map((one) => [one.occasion, local(one.at)])).toEqual([['e3', '2026-03-10 10:00']])
  expect(restsFired(trigger, story.slice(0, 2), calendar, at('2026-03-09T10:00'))).toEqual([])
  expect(restsFired(trigger, story.slice(0, 1), calendar, at('2026-03-30T10:00'))).toEqual([])
})

test('no amount passes sooner than the wall clock allows', () => {
  for (const after of [{ amount: 2, unit: 'hour' }, { amount: 2, unit: 'working_hour' }, { amount: 3, unit: 'working_day' }, { amount: 2, unit: 'day' }, { amount: 5, unit: 'minute' }] as const)
    for (const from of ['2026-03-04T08:00', '2026-03-04T11:30', '2026-03-06T17:59', '2026-03-07T12:00'])
      expect(restedAt(rule({ when: 'no_step', after }), at(from), calendar) - at(from)).toBeGreaterThanOrEqual(leastWallMs(after))
})

test('in words', () => {
  expect(explain({ when: 'person_times', about: 'matter' }, { count: 10, of: 10, tickets: 8, persons: 7, from: at('2026-03-01T09:00'), to: at('2026-03-06T10:30') }, 480)).toEqual({
    zh: '同一事项反映满 10 人次（规则 10 人次），共 8 件工单，涉及 7 人（2026-03-01 09:00 至 2026-03-06 10:30）。',
    en: '10 person-times about the same matter (the rule says 10), in 8 tickets by 7 persons (2026-03-01 09:00 to 2026-03-06 10:30).',
  })
  expect(explain({ when: 'overdue' }, { clock: 'answer', dueAt: at('2026-03-06T17:00') }, 480).zh).toBe('办结答复时限已超期，应于 2026-03-06 17:00 前完成。')
  expect(ruleSentence(rule({ when: 'person_times', about: 'matter', threshold: 10, then: 'order', rung: 'platform' }), [{ code: 'platform', name: '平台督办' }])).toEqual({
    zh: '同一事项被反映满 10 人次，直接立“平台督办”督办单。', en: 'When the same matter reaches 10 person-times: an order opens at once on the rung “平台督办”.',
  })
  expect(ruleSentence(rule({ when: 'no_step', after: { amount: 1, unit: 'working_day' } }), [{ code: 'daily', name: '日常督办' }]).zh).toBe('签收后 1 个工作日没有任何办理动作，生成督查线索，建议从“日常督办”开始。')
})
