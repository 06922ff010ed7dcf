/** Lines by the hour and the day; expected values by hand. 2026-05-01 is a holiday (Friday), 2026-05-04 the working Monday after it here. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueueRule } from './acd.ts'
import { lineOf, type LineRule } from './line.ts'
import { openingPrompts, opensAt, routeOf, stepsFrom } from './line-route.ts'

const line = (more: Partial<LineRule> = {}): LineRule => ({ code: 'l', name: '线', number: '12319', merge: 'whole', queue: 'general', ...more })
const queue = (code: string, overflow: QueueRule['overflow'] = []): QueueRule => ({ code, name: code, needs: [], priority: 0, ringSeconds: 15, wrapUpSeconds: 0, overflow })
const HOURS = { from: '08:30', to: '17:30', workingDays: true }
const isWorkingDay = (day: string) => !['2026-05-01', '2026-05-02', '2026-05-03'].includes(day)
const clock = { utcOffsetMinutes: 480, isWorkingDay }
const at = (local: string) => Date.parse(`${local}+08:00`)

test.each([
  ['no hours: always', {}, '2026-05-01', '03:00', { rule: 'always', isOpen: true, queue: 'general', isReplaced: false }],
  ['from the first minute', { open: HOURS }, '2026-04-30', '08:30', { rule: 'within_hours', isOpen: true, queue: 'general', isReplaced: false }],
  ['not at the last', { open: HOURS }, '2026-04-30', '17:30', { rule: 'after_hours', isOpen: false, isReplaced: false }],
  ['closed, but another queue answers', { open: HOURS, closedQueue: 'night' }, '2026-04-30', '22:00', { rule: 'after_hours', isOpen: false, queue: 'night', isReplaced: false }],
  ['a holiday', { open: HOURS }, '2026-05-01', '10:00', { rule: 'day_off', isOpen: false, isReplaced: false }],
  ['the same holiday where hours hold every day', { open: { from: '08:30', to: '17:30' } }, '2026-05-01', '10:00', { rule: 'within_hours', isOpen: true, queue: 'general', isReplaced: false }],
  ['past midnight of a working day’s night', { open: { from: '20:00', to: '08:00', workingDays: true } }, '2026-05-01', '02:00', { rule: 'within_hours', isOpen: true, queue: 'general', isReplaced: false }],
  ['past midnight of a holiday’s night', { open: { from: '20:00', to: '08:00', workingDays: true } }, '2026-05-04', '02:00', { rule: 'day_off', isOpen: false, isReplaced: false }],
  ['the day before it is replaced', { replacedBy: { number: '12345', from: '2026-05-01' } }, '2026-04-30', '10:00', { rule: 'always', isOpen: true, queue: 'general', isReplaced: false }],
  ['the day it is replaced: told so, and answered', { replacedBy: { number: '12345', from: '2026-05-01' } }, '2026-05-01', '00:00', { rule: 'always', isOpen: true, queue: 'general', isReplaced: true }],
] as const)('%s', (_, more, day, time, expected) => {
  expect(routeOf(line(more), { day, time, isWorkingDay })).toEqual(expected)
})

test.each([
  ['this evening: tomorrow', '2026-04-29T18:00', '2026-04-30T08:30'],
  ['before the holidays: after them', '2026-04-30T17:30', '2026-05-04T08:30'],
  ['early in the morning: today', '2026-04-30T06:00', '2026-04-30T08:30'],
] as const)('opens %s', (_, now, then) => { expect(opensAt(line({ open: HOURS }), at(now), clock)).toBe(at(then)) })
test('an open line, and one without hours, open nothing', () => {
  expect(opensAt(line({ open: HOURS }), at('2026-04-30T09:00'), clock)).toBeUndefined()
  expect(opensAt(line(), at('2026-05-01T03:00'), clock)).toBeUndefined()
})

test('law: the moment it says it opens it is open, and a minute before it is not', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
  fc.assert(fc.property(time, time, fc.boolean(), fc.integer({ min: 0, max: 20_000 }), (from, to, workingDays, minutes) => {
    fc.pre(from !== to)
    const one = line({ open: { from, to, workingDays } })
    const now = at('2026-04-25T00:00') + minutes * 60_000
    const opens = opensAt(one, now, clock)
    if (opens === undefined) return
    const isOpenAt = (t: number) => { const local = new Date(t + 8 * 3_600_000).toISOString(); return routeOf(one, { day: local.slice(0, 10), time: local.slice(11, 16), isWorkingDay }).isOpen }
    expect(opens).toBeGreaterThan(now)
    expect([isOpenAt(now), isOpenAt(opens - 60_000), isOpenAt(opens)]).toEqual([false, false, true])
  }))
})

test('a call passes each queue once', () => {
  const queues = [queue('site', [{ to: 'general', afterSeconds: 20 }]), queue('general', [{ to: 'night', longerThan: 10 }]), queue('night')]
  expect(stepsFrom(queues, 'site').map(({ queue: { code }, ...how }) => [code, how])).toEqual([['site', {}], ['general', { afterSeconds: 20 }], ['night', { longerThan: 10 }]])
  expect(stepsFrom([queue('a', [{ to: 'b' }]), queue('b', [{ to: 'a' }])], 'a').map(({ queue: { code } }) => code)).toEqual(['a', 'b'])
  expect(stepsFrom(queues, 'gone')).toEqual([])
})

test('what callers hear first: the new number digit by digit, the greeting, that it is recorded', () => {
  expect(openingPrompts(line({ greeting: 'hello', replacedBy: { number: '12345', from: '2026-01-01' } }), true, ['recorded'])).toEqual(['replaced', 'digit-1', 'digit-2', 'digit-3', 'digit-4', 'digit-5', 'hello', 'recorded'])
  expect(openingPrompts(line(), false, [])).toEqual([])
})

test('area codes before a number, dashes in it; an unpublished number is nobody’s', () => {
  const lines = [line({ code: 'none', number: '' }), line({ code: 'short', number: '12319' }), line({ code: 'long', number: '0578-2112319' })]
  expect(['12319', '057812319', '05782112319', '+8657812319', '99', ''].map((dialled) => lineOf(lines, dialled)?.code)).toEqual(['short', 'short', 'long', 'short', undefined, undefined])
})
