/** 话务指标, each with its denominator in sight. */
import type { AgentState } from './acd.ts'
import { sumOf, type Counts } from './half-hour.ts'

export type Share = { of: number; count: number }
const share = (count: number, of: number): Share => ({ count, of })
const mean = (sum: number, of: number): number | null => (of === 0 ? null : Math.round(sum / of / 100) / 10)

export type Figures = {
  offered: number; answered: number; abandoned: number; refused: number
  /** given up sooner than a person could answer; part of `abandoned` */
  shortAbandoned: number
  connect: Share
  /** 剔除瞬挂: short ones are in neither number */
  connectWithoutShort: Share
  within15OfAnswered: Share; within15OfOffered: Share; within30OfAnswered: Share; within30OfOffered: Share
  /** seconds with one decimal; null: nothing to measure */
  meanWait: number | null; meanTalk: number | null; meanWrapUp: number | null
  overflowed: number; handedOver: number
  /** 首次解决: ticket answered at the centre, of calls answered that became a ticket */
  resolved: Share
  rated: Share; meanRating: number | null
}

export function figuresOf(rows: Iterable<Counts>, shortAbandoned: number): Figures {
  const n = sumOf(rows)
  return {
    offered: n.offered, answered: n.answered, abandoned: n.abandoned, refused: n.refused, shortAbandoned,
    connect: share(n.answered, n.offered), connectWithoutShort: share(n.answered, n.offered - shortAbandoned),
    within15OfAnswered: share(n.within15, n.answered), within15OfOffered: share(n.within15, n.offered), within30OfAnswered: share(n.within30, n.answered), within30OfOffered: share(n.within30, n.offered),
    meanWait: mean(n.waitMs, n.answered), meanTalk: mean(n.talkMs, n.talked), meanWrapUp: mean(n.wrapMs, n.wrapped), overflowed: n.overflowed, handedOver: n.handedOver,
    resolved: share(n.resolved, n.bound), rated: share(n.rated, n.answered), meanRating: n.rated === 0 ? null : Math.round((n.ratingSum / n.rated) * 100) / 100,
  }
}

/** 占用率: at work on calls, of the time at disposal; breaks are neither. */
export function occupancy(ms: Partial<Record<AgentState, number>>): Share {
  const busy = (ms.talking ?? 0) + (ms.wrap_up ?? 0)
  return share(busy, busy + (ms.ready ?? 0) + (ms.ringing ?? 0))
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
