import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRIORITY_WHENS, type RevisitPriority } from '../profile/revisit-plan.ts'
import { inCallOrder, scriptFor, type QueuedCase } from './queue-order.ts'

const HOUR = 3_600_000
const LINES: RevisitPriority[] = [
  { code: 'a', name: '将到', when: 'expiring', withinHours: 4 }, { code: 'b', name: '重办', when: 'rehandled' }, { code: 'c', name: '催办', when: 'urged', atLeast: 2 },
  { code: 'd', name: '群体', when: 'group', atLeast: 5 }, { code: 'e', name: '企业', when: 'enterprise' }, { code: 'f', name: '紧急', when: 'urgent' },
]
const one = (ticketId: string, more: Partial<QueuedCase> = {}): QueuedCase => ({ ticketId, dueAt: 100 * HOUR, rehandleCount: 0, urgeCount: 0, persons: 1, party: 'person', urgency: 'normal', ...more })

describe('回访次序', () => {
  test('the first line that applies decides, then the deadline, then the id', () => {
    const cases = [
      one('plain'), one('urgent', { urgency: 'urgent' }), one('firm', { party: 'enterprise', urgency: 'critical' }), one('group', { persons: 5 }), one('four', { persons: 4 }),
      one('urged', { urgeCount: 2 }), one('once', { urgeCount: 1, dueAt: 99 * HOUR }), one('again', { rehandleCount: 1, urgeCount: 9 }), one('soon', { dueAt: 14 * HOUR }), one('later', { dueAt: 14 * HOUR + 1 }),
    ]
    expect(inCallOrder(cases, LINES, 10 * HOUR).map((c) => [c.ticketId, c.priority?.code])).toEqual([
      ['soon', 'a'], ['again', 'b'], ['urged', 'c'], ['group', 'd'], ['firm', 'e'], ['urgent', 'f'], ['later', undefined], ['once', undefined], ['four', undefined], ['plain', undefined],
    ])
  })
  test('law: everybody exactly once, whatever the plan; the order does not depend on how they came', () => {
    const anyCase = fc.record({
      ticketId: fc.uuid(), dueAt: fc.integer({ min: 0, max: 20 * HOUR }), rehandleCount: fc.integer({ min: 0, max: 2 }), urgeCount: fc.integer({ min: 0, max: 3 }),
      persons: fc.integer({ min: 1, max: 10 }), party: fc.constantFrom('person' as const, 'enterprise' as const), urgency: fc.constantFrom('normal' as const, 'urgent' as const),
    })
    const anyLines = fc.uniqueArray(fc.constantFrom(...PRIORITY_WHENS)).map((whens) => whens.map((when) => ({ code: when, name: when, when, withinHours: 4, atLeast: 2 })))
    fc.assert(fc.property(fc.uniqueArray(anyCase, { selector: (c) => c.ticketId }), anyLines, (cases, lines) => {
      const ids = inCallOrder(cases, lines, 0).map((c) => c.ticketId)
      expect(ids.toSorted()).toEqual(cases.map((c) => c.ticketId).toSorted())
      expect(inCallOrder(cases.toReversed(), lines, 0).map((c) => c.ticketId)).toEqual(ids)
    }))
  })
})

describe('话术', () => {
  const SCRIPTS = [
    { code: 'sampled', name: '', when: { sampled: true }, text: '' }, { code: 'firm', name: '', when: { parties: ['enterprise' as const] }, text: '' },
    { code: 'complaint', name: '', when: { kinds: ['complaint'] }, text: '' }, { code: 'rest', name: '', text: '' },
  ]
  test.each([
    [{ class: 'consult', kind: 'consult', party: 'person', sampled: true }, 'sampled'], [{ class: 'resolve', kind: 'complaint', party: 'enterprise', sampled: false }, 'firm'],
    [{ class: 'resolve', kind: 'complaint', party: 'person', sampled: false }, 'complaint'], [{ class: 'resolve', kind: 'help', party: 'person', sampled: false }, 'rest'],
  ] as const)('%o: %s', (asked, code) => {
    expect(scriptFor(SCRIPTS, asked)?.code).toBe(code)
  })
  test('no words for it', () => { expect(scriptFor(SCRIPTS.slice(0, 1), { class: 'resolve', kind: 'help', party: 'person', sampled: false })).toBeUndefined() })
})
