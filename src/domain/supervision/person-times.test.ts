import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../calendar/local-day.ts'
import type { Trigger } from '../profile/supervision.ts'
import { personTimesFired, personTimesOver } from './person-times.ts'

const TEN: Trigger = { code: 't', name: 't', when: 'person_times', about: 'matter', threshold: 10 }
const WEEK: Trigger = { ...TEN, threshold: 3, windowDays: 7 }
const said = (...days: number[]) => days.map((day, i) => ({ id: `c${String(i).padStart(3, '0')}`, ticketId: `t${i % 4}`, at: day * DAY }))
const days = (n: number) => said(...Array.from({ length: n }, (_, i) => i + 1))

test('at the tenth, not at the ninth; repeats of one contact are one', () => {
  expect(personTimesFired(TEN, days(9))).toBeUndefined()
  expect(personTimesFired(TEN, [...days(9), ...days(9)])).toBeUndefined()
  expect(personTimesFired(TEN, days(10))).toMatchObject({ occasion: 'round:1', at: 10 * DAY, why: { count: 10, of: 10, tickets: 4, from: DAY, to: 10 * DAY } })
})

test('the eleventh does not fire again; without a window only an end makes it count anew', () => {
  expect(personTimesFired(TEN, days(40), { round: 1, at: 10 * DAY })).toBeUndefined()
  expect(personTimesFired(TEN, days(24), { round: 1, at: 10 * DAY, endedAt: 15 * DAY })).toBeUndefined()
  expect(personTimesFired(TEN, days(25), { round: 1, at: 10 * DAY, endedAt: 15 * DAY })).toMatchObject({ occasion: 'round:2', at: 25 * DAY })
})

test('within the window; a firing under way keeps quiet until its window has passed', () => {
  expect(personTimesFired(WEEK, said(0, 5, 8))).toBeUndefined()
  expect(personTimesFired(WEEK, said(0, 5, 8, 9))).toMatchObject({ at: 9 * DAY, why: { count: 3, windowDays: 7, from: 5 * DAY } })
  expect(personTimesFired(WEEK, said(10, 11, 12, 15.9), { round: 1, at: 9 * DAY })).toBeUndefined()
  expect(personTimesFired(WEEK, said(10, 11, 12, 16), { round: 1, at: 9 * DAY })).toMatchObject({ occasion: 'round:2', at: 16 * DAY })
  expect(personTimesFired(WEEK, said(10, 11, 12), { round: 1, at: 9 * DAY, endedAt: 9.5 * DAY })).toMatchObject({ at: 12 * DAY })
})

test('over a history: once without a window, again after each window with one', () => {
  expect(personTimesOver(TEN, days(50)).map(({ at }) => at / DAY)).toEqual([10])
  expect(personTimesOver(WEEK, days(20)).map(({ at }) => at / DAY)).toEqual([3, 10, 17])
})

test('exactly once whatever the order contacts are met in, as often as they are repeated', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }), fc.infiniteStream(fc.nat()), (at, windowDays, chance) => {
    const all = said(...at)
    const trigger = { ...TEN, threshold: 4, ...(windowDays ? { windowDays } : {}) }
    const inOrder = all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const arrivals = [...all, ...all].map((one) => ({ one, key: chance.next().value! })).toSorted((a, b) => a.key - b.key).map(({ one }) => one)
    const fired: number[] = []
    for (const one of arrivals) {
      const known = inOrder.slice(0, inOrder.indexOf(one) + 1 + (chance.next().value! % (all.length + 1)))
      const last = fired.at(-1)
      const next = personTimesFired(trigger, known, last === undefined ? undefined : { round: fired.length, at: last })
      if (next) fired.push(next.at)
    }
    // The last arrivals may meet a record that is whole only now: whatever is left to fire fires at the next contact.
    for (;;) {
      const next = personTimesFired(trigger, all, fired.length === 0 ? undefined : { round: fired.length, at: fired.at(-1)! })
      if (!next) break
      fired.push(next.at)
    }
    expect(fired).toEqual(personTimesOver(trigger, all).map((one) => one.at))
  }), { numRuns: 2_000 })
})
