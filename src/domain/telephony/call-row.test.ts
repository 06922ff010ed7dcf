import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRow, withEvent, type CallEvent, type CallRow } from './call-row.ts'
import { figuresOf } from './figures.ts'
import { contributionOf, halfHourChanges, NO_COUNTS, plus, sumOf } from './half-hour.ts'

const T = Date.parse('2026-03-02T01:10:00Z')
const said = (type: string, seconds: number, facts: Record<string, unknown> = {}): CallEvent => ({ type, at: T + seconds * 1000, line: 'main', facts: { direction: 'in', source: 'engine', ...facts } })
const rowOf = (events: readonly CallEvent[]): CallRow => events.reduce<CallRow | undefined>((row, event) => withEvent(row ?? emptyRow('c', event), event), undefined)!
const TAKEN = [
  said('call.offered', 0), said('call.queued', 0, { queue: 'general' }), said('call.overflowed', 9, { from: 'general', to: 'wide' }), said('call.ringing', 9, { agentId: 'a' }), said('call.ringing', 11, { agentId: 'b' }),
  said('call.answered', 14, { agentId: 'b', queue: 'wide', waitMs: 14_000 }), said('call.bound', 60, { ticketId: 't' }), said('call.rated', 190, { score: 5 }), said('call.ended', 195, { talkMs: 170_000 }),
]

test('a call from its first ring to its rating', () => {
  expect(rowOf(TAKEN)).toEqual({
    callId: 'c', source: 'engine', direction: 'in', line: 'main', outcome: 'answered', offeredAt: T, queuedAt: T, queueFirst: 'general', queue: 'wide', firstRingAt: T + 9000, answeredAt: T + 14_000, abandonedAt: null,
    endedAt: T + 195_000, agentId: 'b', waitMs: 14_000, talkMs: 170_000, wrapMs: null, overflowed: true, handedOver: false, refused: false, rating: 5, ticketId: 't', resolved: false,
  })
  expect(contributionOf(rowOf(TAKEN))).toMatchObject({ key: { source: 'engine', at: Date.parse('2026-03-02T01:00:00Z'), line: 'main', queue: 'wide' }, counts: { offered: 1, answered: 1, within15: 1, within30: 1, bound: 1, resolved: 0, rated: 1, ratingSum: 5 } })
})

test('whoever hangs up in the queue was offered; whoever heard that we are closed was not, also when hanging up after it', () => {
  const gone = rowOf([said('call.offered', 0), said('call.queued', 0, { queue: 'general' }), said('call.abandoned', 4, { queue: 'general', waitedMs: 4000 })])
  expect(contributionOf(gone)?.counts).toEqual({ ...NO_COUNTS, offered: 1, abandoned: 1 })
  const closed = rowOf([said('call.offered', 0), said('call.refused_closed', 0), said('call.abandoned', 3, { queue: '', waitedMs: 3000 })])
  expect(contributionOf(closed)?.counts).toEqual({ ...NO_COUNTS, refused: 1 })
  expect(contributionOf(rowOf([said('call.offered', 0), said('call.queued', 0, { queue: 'general' })])), 'still waiting').toBeUndefined()
  expect(contributionOf(rowOf([said('call.dialled', 0, { agentId: 'a', direction: 'out' }), said('call.ended', 9, { direction: 'out', talkMs: 5 })])), 'outbound').toBeUndefined()
})

test('a call written down by hand began when its talk began, and has waited nobody knows how long', () => {
  const row = rowOf([said('call.logged', 100, { source: undefined, simulated: false, agentId: 'a', talkMs: 90_000, ticketId: 't' })])
  expect(row).toMatchObject({ source: 'manual', outcome: 'answered', offeredAt: T + 10_000, answeredAt: T + 10_000, endedAt: T + 100_000, waitMs: null, ticketId: 't' })
  expect(contributionOf(row)?.counts).toMatchObject({ answered: 1, within15: 0, talkMs: 90_000 })
})

test('exactly 15 and 30 seconds are in time, a millisecond more is not', () => {
  const within = (waitMs: number) => { const { within15, within30 } = contributionOf(rowOf([said('call.offered', 0), said('call.answered', 15, { agentId: 'a', queue: 'g', waitMs })]))!.counts; return [within15, within30] }
  expect([15_000, 15_001, 30_000, 30_001].map(within)).toEqual([[1, 1], [0, 1], [0, 1], [0, 0]])
})

test('events in any order, any of them twice, make the same row', () => {
  fc.assert(fc.property(fc.shuffledSubarray([...TAKEN, ...TAKEN], { minLength: TAKEN.length * 2 }), (shuffled) => {
    expect(rowOf(shuffled)).toEqual(rowOf(TAKEN))
  }), { numRuns: 200, seed: 3 })
})

const anyCall = fc.record({ at: fc.integer({ min: 0, max: 86_399 }), fate: fc.constantFrom('answered', 'abandoned', 'refused', 'open'), wait: fc.integer({ min: 0, max: 90 }), queue: fc.constantFrom('a', 'b'), source: fc.constantFrom('engine', 'simulated', 'manual') })
const eventsOf = ({ at, fate, wait, queue, source }: { at: number; fate: string; wait: number; queue: string; source: string }): CallEvent[] => [
  said('call.offered', at, { source }), ...(fate === 'refused' ? [said('call.refused_closed', at, { source })] : [said('call.queued', at, { queue, source })]),
  ...(fate === 'answered' ? [said('call.answered', at + wait, { queue, source, agentId: 'x', waitMs: wait * 1000 }), said('call.ended', at + wait + 60, { source, talkMs: 60_000 })] : []),
  ...(fate === 'abandoned' ? [said('call.abandoned', at + wait, { queue, source, waitedMs: wait * 1000 })] : []),
]

test('half hours sum to the day; answered is never more than offered; however the events fall into batches', () => {
  fc.assert(fc.property(fc.array(anyCall, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (calls, size) => {
    const stream = calls.flatMap((call, i) => eventsOf(call).map((event) => ({ id: String(i), event })))
    const rows = new Map<string, CallRow>()
    const halves = new Map<string, typeof NO_COUNTS>()
    for (let from = 0; from < stream.length; from += size) {
      const before = new Map(rows)
      for (const { id, event } of stream.slice(from, from + size)) rows.set(id, withEvent(rows.get(id) ?? emptyRow(id, event), event))
      for (const { key, counts } of halfHourChanges(Array.from(rows, ([id, after]) => ({ before: before.get(id), after })))) {
        const text = JSON.stringify(key)
        halves.set(text, plus(halves.get(text) ?? NO_COUNTS, counts))
      }
    }
    for (const counts of halves.values()) {
      expect(counts.answered + counts.abandoned).toBe(counts.offered)
      expect(counts.within15).toBeLessThanOrEqual(counts.within30)
      expect(counts.within30).toBeLessThanOrEqual(counts.answered)
    }
    const of = (source: string) => figuresOf(Array.from(halves).filter(([key]) => key.includes(`"${source}"`)).map(([, counts]) => counts), 0)
    for (const source of ['engine', 'simulated', 'manual']) {
      const own = calls.filter((call) => call.source === source)
      const n = (fate: string) => own.filter((call) => call.fate === fate).length
      expect(of(source)).toMatchObject({ offered: n('answered') + n('abandoned'), answered: n('answered'), abandoned: n('abandoned'), refused: n('refused') })
    }
    expect(sumOf(halves.values()).offered).toBe(calls.filter(({ fate }) => fate === 'answered' || fate === 'abandoned').length)
  }), { numRuns: 150, seed: 11 })
})
