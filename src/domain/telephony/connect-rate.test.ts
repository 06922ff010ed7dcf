/** Done when: over any continuous 24 hours the rate is right to the call, on a million calls against counting them one by one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { A_DAY, rateOverDay, worstDay, type Comings, type Rate } from './connect-rate.ts'

const comings = (calls: readonly (readonly [at: number, answered: boolean])[]): Comings => {
  const sorted = calls.toSorted((a, b) => a[0] - b[0])
  return { times: Float64Array.from(sorted, ([at]) => at), answered: Uint8Array.from(sorted, ([, yes]) => (yes ? 1 : 0)) }
}
/** One by one. */
function counted({ times, answered }: Comings, at: number, span: number): Rate {
  let [offered, taken] = [0, 0]
  for (let i = 0; i < times.length; i += 1) if (times[i]! > at - span && times[i]! <= at) { offered += 1; taken += answered[i]! }
  return { answered: taken, offered }
}

test('a window is open at its beginning and closed at its end', () => {
  const rate = rateOverDay(comings([[0, true], [10, false]]))
  expect([-1, 0, 9, 10, A_DAY - 1, A_DAY, A_DAY + 9, A_DAY + 10].map((at) => { const { answered, offered } = rate(at); return `${answered}/${offered}` })).toEqual(['0/0', '1/1', '1/1', '1/2', '1/2', '0/1', '0/1', '0/0'])
})

test('the worst window of a period is found, and lies within it', () => {
  const calls = comings([[0, true], [1, true], [5, false], [9, true], [14, false], [15, false], [30, true]])
  // Spans of 10 within [0, 40]: from (5, 15] on three calls, one of them answered; (10, 20] two, none answered.
  expect(worstDay(calls, 0, 40, 10)).toEqual({ answered: 0, offered: 2, endsAt: 19 })
  expect(worstDay(calls, 0, 15, 10)).toEqual({ answered: 1, offered: 3, endsAt: 14 })
  expect(worstDay(calls, 0, 9, 10)).toBeUndefined()
  expect(worstDay(comings([]), 0, 100, 10)).toBeUndefined()
})

test('no window of any period is worse than the one that is named', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 }), (given, span, from) => {
    const calls = comings(given)
    const ends = Array.from({ length: 90 - from - span }, (_, i) => from + span + i)
    const rates = ends.map((at) => ({ endsAt: at, ...counted(calls, at, span) })).filter(({ offered }) => offered > 0)
    const least = rates.reduce<(typeof rates)[number] | undefined>((worst, one) => (!worst || one.answered * worst.offered < worst.answered * one.offered ? one : worst), undefined)
    expect(worstDay(calls, from, 89, span)).toEqual(least)
    const rate = rateOverDay(calls, span)
    for (const at of ends) expect(rate(at)).toEqual(counted(calls, at, span))
  }), { numRuns: 300, seed: 5 })
})

test('a million calls over sixty days', () => {
  const N = 1_000_000
  const DAYS = 60
  const random = seeded(20_260_302)
  const at = Float64Array.from({ length: N }, () => {
    const day = Math.floor(random() * DAYS)
    // More by day than by night; many in the very same millisecond of a full minute.
    const hour = (random() + random() + random()) / 3
    const ms = Math.floor((day + hour) * A_DAY)
    return random() < 0.05 ? Math.floor(ms / 60_000) * 60_000 : ms
  }).toSorted()
  // Some days go badly.
  const calls: Comings = { times: at, answered: Uint8Array.from(at, (ms) => (random() < (Math.floor(ms / A_DAY) % 13 === 7 ? 0.9 : 0.965) ? 1 : 0)) }
  const rate = rateOverDay(calls)
  // At calls, a day after calls, just before and after both, and anywhere.
  for (let i = 0; i < 700; i += 1) {
    const call = at[Math.floor(random() * N)]!
    const moment = [call, call + A_DAY, call - 1, call + A_DAY - 1, random() * (DAYS + 1) * A_DAY][i % 5]!
    expect(rate(moment)).toEqual(counted(calls, moment, A_DAY))
  }
  const [from, to] = [0, DAYS * A_DAY]
  const worst = worstDay(calls, from, to)!
  expect(counted(calls, worst.endsAt, A_DAY)).toEqual({ answered: worst.answered, offered: worst.offered })
  // Every moment at which the rate can change, by a way of its own: prefix sums over a walk of both ends.
  let least = Infinity
  for (const end of [...at, ...at.map((ms) => ms + A_DAY)]) {
    if (end < from + A_DAY || end > to) continue
    const { answered, offered } = rate(end)
    if (offered > 0) least = Math.min(least, answered / offered)
  }
  expect(worst.answered / worst.offered).toBe(least)
}, 60_000)

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
