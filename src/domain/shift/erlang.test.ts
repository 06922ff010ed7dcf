import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentsFor, answeredInTime, waits, type Load } from './erlang.ts'

const busyHour = (day: number): Load => ({ calls: day * 0.1, intervalSeconds: 3600, handleSeconds: 240 })
const usual = { share: 0.8, withinSeconds: 15 }
const better = { share: 0.95, withinSeconds: 15 }

describe('DOMAIN §4: AHT 240 s, busy hour 10 % of the day', () => {
  test.each([
    [500, 6, 7], [1_000, 10, 12], [2_200, 19, 22],
    [3_000, 25, 28], [6_000, 46, 50], [13_200, 96, 102],
    [10_000, 74, 79], [20_000, 143, 149], [44_000, 305, 314],
    [70_000, 480, 490], [140_000, 949, 961], [308_000, 2_071, 2_086],
  ])('%i a day: %i for 80 %%/15 s, %i for 95 %%/15 s', (day, eighty, ninetyFive) => {
    expect([agentsFor(busyHour(day), usual), agentsFor(busyHour(day), better)]).toEqual([eighty, ninetyFive])
  })
})

test('by hand: two agents, one erlang: a third waits', () => {
  expect(waits(2, 1)).toBeCloseTo(1 / 3, 10)
  // 1 − ⅓ e^(−1·15/240)
  expect(answeredInTime(2, { calls: 15, intervalSeconds: 3600, handleSeconds: 240 }, 15)).toBeCloseTo(1 - Math.exp(-0.0625) / 3, 10)
})

describe('laws', () => {
  const load = fc.record({ calls: fc.integer({ min: 0, max: 3_000 }), intervalSeconds: fc.constant(1800), handleSeconds: fc.integer({ min: 30, max: 900 }) })
  const target = fc.record({ share: fc.double({ min: 0.5, max: 0.98, noNaN: true }), withinSeconds: fc.integer({ min: 0, max: 60 }) })
  test('one more agent never makes it worse; the answer meets the target and one fewer does not', () => fc.assert(fc.property(load, target, (l, t) => {
    const n = agentsFor(l, t)
    expect(answeredInTime(n, l, t.withinSeconds)).toBeGreaterThanOrEqual(l.calls === 0 ? 1 : t.share)
    if (n > 0) expect(answeredInTime(n - 1, l, t.withinSeconds)).toBeLessThan(t.share)
    expect(answeredInTime(n + 1, l, t.withinSeconds)).toBeGreaterThanOrEqual(answeredInTime(n, l, t.withinSeconds))
  })))
  test('more calls, longer calls, a sharper promise: never fewer agents', () => fc.assert(fc.property(load, target, fc.integer({ min: 1, max: 300 }), (l, t, more) => {
    const n = agentsFor(l, t)
    expect(agentsFor({ ...l, calls: l.calls + more }, t)).toBeGreaterThanOrEqual(n)
    expect(agentsFor({ ...l, handleSeconds: l.handleSeconds + more }, t)).toBeGreaterThanOrEqual(n)
    expect(agentsFor(l, { ...t, share: Math.min(0.99, t.share + 0.01) })).toBeGreaterThanOrEqual(n)
    expect(agentsFor(l, { ...t, withinSeconds: t.withinSeconds + 5 })).toBeLessThanOrEqual(n)
  })))
})
