import { expect, test } from 'vitest'
import { EMPTY_DESK, type Desk } from './desk.ts'
import { step } from './acd-step.ts'
import { figuresOf, median, occupancy } from './figures.ts'
import { forecastDay, seatsFor, usualDay } from './forecast.ts'
import { NO_COUNTS } from './half-hour.ts'
import { byHalfHours, HALF_HOUR, seatFacts } from './seat-fact.ts'

test('shares stand with both denominators, short ones taken out of both numbers', () => {
  const figures = figuresOf([{ ...NO_COUNTS, offered: 60, answered: 50, abandoned: 10, within15: 40, within30: 45, waitMs: 600_000, talkMs: 7_500_000, talked: 50, wrapMs: 900_000, wrapped: 30, bound: 20, resolved: 15, rated: 8, ratingSum: 37 }, { ...NO_COUNTS, offered: 40, answered: 40, within15: 40, within30: 40 }], 4)
  expect(figures).toMatchObject({
    offered: 100, answered: 90, connect: { count: 90, of: 100 }, connectWithoutShort: { count: 90, of: 96 }, within15OfAnswered: { count: 80, of: 90 }, within15OfOffered: { count: 80, of: 100 },
    within30OfAnswered: { count: 85, of: 90 }, within30OfOffered: { count: 85, of: 100 }, meanWait: 6.7, meanTalk: 150, meanWrapUp: 30, resolved: { count: 15, of: 20 }, rated: { count: 8, of: 90 }, meanRating: 4.63,
  })
  expect(figuresOf([], 0)).toMatchObject({ meanWait: null, meanRating: null, connect: { count: 0, of: 0 } })
})

test('occupancy leaves breaks out', () => {
  expect(occupancy({ talking: 40, wrap_up: 10, ready: 45, ringing: 5, break: 500, off: 900 })).toEqual({ count: 50, of: 100 })
  expect([median([]), median([3]), median([9, 1, 5]), median([1, 2, 4, 9])]).toEqual([null, 3, 5, 3])
})

test('the usual day is the mean of days measured; the forecast goes on as busy as the day began', () => {
  const flat = (n: number) => Array.from({ length: 48 }, () => n)
  expect(usualDay([flat(10), flat(20), flat(0)])).toEqual(flat(15))
  expect(usualDay([flat(0)])).toEqual([])
  const today = [...Array.from({ length: 10 }, () => 15), ...flat(0).slice(10)]
  expect(forecastDay(flat(10), today, 10).slice(8, 12)).toEqual([10, 10, 15, 15])
  expect(forecastDay(flat(10), flat(100), 10)[20], 'never more than threefold').toBe(30)
  expect(forecastDay(flat(1), flat(9), 10)[20], 'too few to say').toBe(1)
  // 3,000 calls a day, a tenth of them in the busy hour: 150 in half an hour at 240 s, 80 % within 15 s. The published table says 25.
  expect(seatsFor(150, { share: 0.8, withinSeconds: 15, handleSeconds: 240 })).toBe(25)
  expect(seatsFor(0, { share: 0.8, withinSeconds: 15, handleSeconds: 240 })).toBe(1)
})

test('an interval is cut at the half hours', () => {
  expect(byHalfHours(HALF_HOUR - 10, 2 * HALF_HOUR + 5)).toEqual([{ at: 0, ms: 10 }, { at: HALF_HOUR, ms: HALF_HOUR }, { at: 2 * HALF_HOUR, ms: 5 }])
  expect(byHalfHours(7, 7)).toEqual([])
})

test('a seat tells how long each state stood and which call was wrapped up', () => {
  const rules = [{ code: 'q', name: 'q', needs: [], priority: 0, ringSeconds: 15, wrapUpSeconds: 30, overflow: [] }]
  const facts: unknown[] = []
  let desk: Desk = EMPTY_DESK
  const play = (event: Parameters<typeof step>[1]) => {
    const after = step(desk, event, rules)
    facts.push(...seatFacts(desk, after.desk, after.effects, event.at).map(({ before, state, ms, callId }) => [before, state, ms, callId]))
    desk = after.desk
  }
  play({ type: 'agent.skilled', at: 0, agentId: 'a', skills: {} })
  play({ type: 'agent.asked', at: 1, agentId: 'a', state: 'ready' })
  play({ type: 'call.entered', at: 11, callId: 'c', queue: 'q', priority: 0 })
  play({ type: 'call.answered', at: 14, callId: 'c', agentId: 'a' })
  play({ type: 'call.left', at: 74, callId: 'c' })
  play({ type: 'call.entered', at: 80, callId: 'd', queue: 'q', priority: 0 })
  // Ready in the middle of a wrap-up: two changes in one turn, the second call rings.
  play({ type: 'agent.asked', at: 94, agentId: 'a', state: 'ready' })
  expect(facts).toEqual([
    ['off', 'ready', 1, undefined], ['ready', 'ringing', 10, 'c'], ['ringing', 'talking', 3, 'c'], ['talking', 'wrap_up', 60, 'c'], ['wrap_up', 'ready', 20, 'c'], ['ready', 'ringing', 0, 'd'],
  ])
})
