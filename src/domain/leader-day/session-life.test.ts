import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from './calendar-text.ts'
import { propose } from './choose.ts'
import { planGaps } from './plan.ts'
import { mediaCountProblem, SESSION_MOVES, SESSION_RULES, SESSION_STATES, whyNotSession, type SessionState } from './session-life.ts'

const office = { kind: 'user' as const, roles: ['leader_office' as const] }
const FULL = { announceIn: ['报纸'], coordinationMeeting: true, mediaFollowUps: { min: 2, max: 3 } }
const ready = { announcement: '预告', announcedChannels: 1, tasks: 2, media: 2 }

/** By hand. */
const NEXT: Record<SessionState, SessionState[]> = {
  planned: ['announced', 'cancelled', 'open'], announced: ['cancelled', 'open'], open: ['held'], held: ['coordinated', 'published'], coordinated: ['published'], published: [], cancelled: [],
}
test.each(SESSION_STATES)('from %s', (state) => {
  expect(SESSION_MOVES.filter((move) => SESSION_RULES[move].from.includes(state)).map((move) => SESSION_RULES[move].to).toSorted()).toEqual(NEXT[state])
})

test('any walk the rule allows passes announcement, meeting and media choice before it is published', () => fc.assert(fc.property(
  fc.array(fc.record({ move: fc.constantFrom(...SESSION_MOVES), announced: fc.boolean(), tasks: fc.integer({ min: 0, max: 2 }), media: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 }), (steps) => {
    let state: SessionState = 'planned'
    const passed: SessionState[] = []
    for (const { move, announced, tasks, media } of steps) {
      const facts = { state, announcement: announced ? '预告' : null, announcedChannels: announced ? 1 : 0, tasks, media }
      if (whyNotSession(office, facts, FULL, move)) continue
      if (move === 'publish') expect(media).toBeGreaterThanOrEqual(2)
      state = SESSION_RULES[move].to
      passed.push(state)
    }
    if (state === 'published') expect(passed).toEqual(['announced', 'open', 'held', 'coordinated', 'published'])
  })))

test('a rule that asks for nothing lets a head sit down and publish; an agent never moves a session', () => {
  expect(whyNotSession(office, { ...ready, state: 'planned', announcement: null, announcedChannels: 0 }, {}, 'open')).toBeUndefined()
  expect(whyNotSession(office, { ...ready, state: 'held', media: 0 }, {}, 'publish')).toBeUndefined()
  expect(whyNotSession({ kind: 'user', roles: ['agent'] }, { ...ready, state: 'planned' }, {}, 'open')).toBe('forbidden')
})

test('two or three: one and four are not', () => {
  expect([0, 1, 2, 3, 4].map((count) => mediaCountProblem(count, { min: 2, max: 3 }) === undefined)).toEqual([false, false, true, true, false])
  expect(mediaCountProblem(9, undefined)).toBeUndefined()
})

test('no line over 75 octets, and unfolded it is what it was', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
  const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`
  const pieces = folded(line).split('\r\n')
  for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75)
  expect(pieces.map((piece, i) => (i === 0 ? piece : piece.slice(1))).join('')).toBe(line)
})))

test('a period has a gap exactly where it has no session that stands', () => fc.assert(fc.property(fc.array(fc.record({ week: fc.integer({ min: 0, max: 3 }), cancelled: fc.boolean() }), { maxLength: 10 }), (given) => {
  const mondays = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']
  const gaps = planGaps([{ code: 'w', every: 'week' }], given.map(({ week, cancelled }) => ({ ruleCode: 'w', day: mondays[week]!, cancelled })), '2026-03-02', '2026-03-29', () => true)
  expect(gaps.map(({ from }) => from)).toEqual(mondays.filter((_, week) => !given.some((one) => one.week === week && !one.cancelled)))
})))

test('by hand: growth counts at most double, five unhappy of ten half as much again', () => {
  const [first, second] = propose([{ code: 'a', name: 'a', now: 60, before: 20, asked: 10, dissatisfied: 5 }, { code: 'b', name: 'b', now: 40, before: 40, asked: 10, dissatisfied: 1 }])
  expect(first).toMatchObject({ code: 'a', share: 0.6, growth: 2, reasons: ['many', 'rising', 'dissatisfied'] })
  expect(first!.score).toBeCloseTo(0.6 * 2 * 1.5, 10)
  expect(second!.score).toBeCloseTo(0.4 * 1.1, 10)
})
