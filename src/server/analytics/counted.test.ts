import { expect, test } from 'vitest'
import type { EventHeader } from '#platform/event-header.ts'
import { idAt } from '#platform/ids.ts'
import { countedOf } from './counted.ts'

const acceptedAt = Date.parse('2026-03-01T23:30:00+08:00')
const event = (type: string, over: Partial<EventHeader> = {}): EventHeader => ({
  centerId: 'c', position: 1, subjectId: idAt(acceptedAt, new Uint8Array(10)), id: '', subjectKind: 'ticket', type, occurredAt: Date.parse('2026-03-02T00:30:00+08:00'), actorKind: 'user', actorId: 'u',
  ruleVersion: null, assignmentId: null, unitPath: null, categoryCode: 'road', areaCode: null, channel: 'phone', line: null, kind: 'help', party: 'person', urgency: 'normal',
  before: null, after: null, facts: null, digest: null, ...over,
})
const steps = (given: EventHeader) => countedOf(given, 480)?.steps.map(({ measure, dimension, code, by }) => `${measure}/${dimension}/${code} ${by}`)

test('a registration counts on its local day, whole and by each dimension it has', () => {
  expect(countedOf(event('ticket.registered'), 480)?.day).toBe('2026-03-02')
  expect(countedOf(event('ticket.registered'), 0)?.day).toBe('2026-03-01')
  expect(steps(event('ticket.registered'))).toEqual(['accepted/all/ 1', 'accepted/kind/help 1', 'accepted/channel/phone 1', 'accepted/category/road 1', 'accepted/party/person 1'])
})

test('an amendment moves the count of the day of acceptance from the old code to the new', () => {
  const amended = event('ticket.amended', { areaCode: 'east', facts: { fields: 'areaCode,categoryCode', wasCategory: 'light', wasArea: '' } })
  expect(countedOf(amended, 480)?.day).toBe('2026-03-01')
  expect(steps(amended)).toEqual(['accepted/category/light -1', 'accepted/category/road 1', 'accepted/area/east 1'])
})

test.each([
  [{ first: true, dispatched: true, onTime: false, satisfaction: 'fairly_satisfied', minutes: 30 }, ['closed_measured 1', 'closed_in_time 0', 'asked 1', 'satisfied 1', 'handled 1', 'handling_minutes 30'], { inTime: false, satisfied: true }],
  [{ first: true, dispatched: false, minutes: 3 }, [], {}],
  [{ first: false, dispatched: true, onTime: true, satisfaction: 'satisfied', minutes: 30 }, [], {}],
] as const)('shares are of first closings: %o', (facts, measures, ticket) => {
  const counted = countedOf(event('ticket.closed', { facts }), 480)
  expect(counted?.steps.filter(({ dimension, measure }) => dimension === 'all' && measure !== 'closed').map(({ measure, by }) => `${measure} ${by}`)).toEqual(measures)
  expect(counted?.ticket).toEqual({ measure: 'closed', inTime: undefined, satisfied: undefined, ...ticket })
})

test('only the first dispatch counts, and only an answer without one', () => {
  expect(steps(event('assignment.made', { facts: { role: 'lead', dispatch: 1 } }))).toEqual(['dispatched/all/ 1'])
  expect(steps(event('assignment.made', { facts: { role: 'lead', dispatch: 2 } }))).toEqual([])
  expect(steps(event('ticket.answered', { facts: { dispatched: false } }))).toEqual(['answered/all/ 1'])
  expect(steps(event('ticket.answered', { facts: { dispatched: true } }))).toEqual([])
})

test('where tickets stand follows each step from one status to the next', () => {
  expect(countedOf(event('ticket.accepted', { before: 'pending_review', after: 'pending_revisit' }), 480)?.standing.map(({ code, by }) => [code, by])).toEqual([['pending_review', -1], ['pending_revisit', 1]])
  expect(countedOf(event('ticket.noted', { before: 'closed', after: 'closed' }), 480)?.standing).toEqual([])
  expect(countedOf(event('unit.moved', { subjectKind: 'unit' }), 480)).toBeUndefined()
})
