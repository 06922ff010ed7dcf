/** 半小时: what one call adds to the counters of the half hour it came in. A call counts once its end is known. */
import type { CallRow, CallSource } from './call-row.ts'
import { HALF_HOUR } from './seat-fact.ts'

export const COUNTS = [
  'offered', 'answered', 'abandoned', 'refused', 'within15', 'within30', 'waitMs', 'talkMs', 'talked', 'wrapMs', 'wrapped', 'overflowed', 'handedOver', 'rated', 'ratingSum', 'bound', 'resolved',
] as const
export type Counts = Record<(typeof COUNTS)[number], number>
export type HalfHourKey = { source: CallSource; at: number; line: string; queue: string }
export const NO_COUNTS: Counts = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts

export function contributionOf(row: CallRow): { key: HalfHourKey; counts: Counts } | undefined {
  if (row.direction !== 'in' || row.outcome === 'open') return undefined
  const isAnswered = row.outcome === 'answered'
  const one = (yes: boolean) => (yes ? 1 : 0)
  const within = (ms: number) => one(isAnswered && row.waitMs !== null && row.waitMs <= ms)
  return {
    key: { source: row.source, at: Math.floor(row.offeredAt / HALF_HOUR) * HALF_HOUR, line: row.line, queue: row.queue ?? row.queueFirst ?? '' },
    counts: {
      // 呼入人工: whoever only heard that we are closed was not offered to anybody.
      offered: one(row.outcome !== 'refused'), answered: one(isAnswered), abandoned: one(row.outcome === 'abandoned'), refused: one(row.outcome === 'refused'),
      within15: within(15_000), within30: within(30_000), waitMs: isAnswered ? row.waitMs ?? 0 : 0, talkMs: row.talkMs ?? 0, talked: one(row.talkMs !== null), wrapMs: row.wrapMs ?? 0, wrapped: one(row.wrapMs !== null),
      overflowed: one(row.overflowed), handedOver: one(row.handedOver), rated: one(row.rating !== null), ratingSum: row.rating ?? 0,
      bound: one(isAnswered && row.ticketId !== null), resolved: one(isAnswered && row.ticketId !== null && row.resolved),
    },
  }
}

/** What changes where rows `before` have become rows `after`; half hours in which nothing changes are left out. */
export function halfHourChanges(pairs: Iterable<{ before: CallRow | undefined; after: CallRow }>): { key: HalfHourKey; counts: Counts }[] {
  const sums = new Map<string, { key: HalfHourKey; counts: Counts }>()
  const add = (row: CallRow | undefined, sign: 1 | -1) => {
    const given = row && contributionOf(row)
    if (!given) return
    const text = `${given.key.source} ${given.key.at} ${given.key.line} ${given.key.queue}`
    const sum = sums.get(text) ?? sums.set(text, { key: given.key, counts: { ...NO_COUNTS } }).get(text)!
    for (const name of COUNTS) sum.counts[name] += sign * given.counts[name]
  }
  for (const { before, after } of pairs) { add(before, -1); add(after, 1) }
  return [...sums.values()].filter(({ counts }) => COUNTS.some((name) => counts[name] !== 0))
}

export const plus = (a: Counts, b: Counts): Counts => Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as Counts
export const sumOf = (all: Iterable<Counts>): Counts => {
  const sum = { ...NO_COUNTS }
  for (const counts of all) for (const name of COUNTS) sum[name] += counts[name]
  return sum
}
