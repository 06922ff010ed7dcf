import { expect, test } from 'vitest'
import type { Call } from './call.ts'
import { afterAttempt, isClaimed, missedDue, missedReason } from './missed-call.ts'
import type { MissedRules } from './telephony-rules.ts'

const at = (local: string) => Date.parse(`${local}+08:00`)
const rules: MissedRules = { due: { amount: 30, unit: 'minute' }, closedToo: true, ignoreUnderSeconds: 5, maxAttempts: 3, retryAfter: { amount: 2, unit: 'hour' } }
const calendar = { utcOffsetMinutes: 480, hours: [{ from: '08:30', to: '17:30' }], dayFact: (day: string) => ({ day, working: ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()), reason: '' }) }
const call = (more: Partial<Call> = {}): Call => ({ id: 'c', direction: 'in', line: 'l', dialled: '12319', queue: 'general', state: 'ended', legs: [], offeredAt: at('2026-03-06T10:00:00'), endedAt: at('2026-03-06T10:00:40'), recordingIds: [], simulated: false, version: 1, ...more })
const { queue: _, ...closed } = call()

test.each([
  ['waited forty seconds', call(), false, 'abandoned'],
  ['hung up within five seconds', call({ endedAt: at('2026-03-06T10:00:04') }), false, undefined],
  ['pressed the key', call(), true, 'asked'],
  ['came outside opening hours', closed, false, 'closed'],
  ['was answered', call({ answeredAt: at('2026-03-06T10:00:10') }), false, undefined],
  ['the engine broke the talk off', call({ answeredAt: at('2026-03-06T10:00:10'), cause: 'error' }), false, 'dropped'],
  ['hung up after a talk', call({ answeredAt: at('2026-03-06T10:00:10'), cause: 'normal' }), false, undefined],
  ['we called', call({ direction: 'out' }), false, undefined],
] as const)('%s', (_name, given, isAsked, reason) => { expect(missedReason(given, isAsked, rules)).toBe(reason) })

test('outside opening hours nobody calls back where the centre does not want it', () => {
  expect(missedReason(closed, false, { ...rules, closedToo: false })).toBeUndefined()
})

test('due half an hour after it was missed; of a closed line, after it opens on Monday', () => {
  const line = { code: 'l', name: '', number: '12319', merge: 'parallel' as const, queue: 'general', open: { from: '09:00', to: '17:00', workingDays: true } }
  expect(missedDue(call(), 'abandoned', line, rules, calendar)).toBe(at('2026-03-06T10:30:40'))
  expect(missedDue(call({ offeredAt: at('2026-03-06T20:00:00'), endedAt: at('2026-03-06T20:00:10') }), 'closed', line, rules, calendar)).toBe(at('2026-03-09T09:30:00'))
})

test('not reached: again in two hours, twice; the third time is the last', () => {
  const now = at('2026-03-06T11:00:00')
  expect([1, 2, 3].map((attempts) => afterAttempt(attempts, 'not_reached', now, rules, calendar))).toEqual([{ nextAt: at('2026-03-06T13:00:00') }, { nextAt: at('2026-03-06T13:00:00') }, { end: 'given_up' }])
  expect(afterAttempt(1, 'reached', now, rules, calendar)).toEqual({ end: 'reached' })
  expect(afterAttempt(3, 'wrong', now, rules, calendar)).toEqual({ end: 'wrong' })
})

test('held for a quarter of an hour', () => {
  expect([0, 14, 15].map((minutes) => isClaimed({ claimedBy: 'amy', claimedAt: 0 }, minutes * 60_000 + 1))).toEqual([true, true, false])
  expect(isClaimed({ claimedBy: null, claimedAt: null }, 0)).toBe(false)
})
