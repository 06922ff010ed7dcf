/** 权重方案: a score out of several shares, and places within one cohort only. */
import type { Figure, Kpi } from './kpi.ts'

export type SchemeItem = { kpi: string; weight: number; /** counts 1 − share, e.g. a rework rate */ inverse?: boolean }
export type Scheme = { code: string; name: string; items: SchemeItem[]; placeholder?: boolean }
export type Part = SchemeItem & { numerator: number; denominator: number; points: number | undefined }
export type Score = { unitId: string; parts: Part[]; /** undefined: one of its figures has nothing to count */ score: number | undefined; /** too few cases to be given a place */ small: boolean; place: number | undefined }

export function scoreOf(unitId: string, items: readonly SchemeItem[], figures: readonly Figure[], smallBelow: number): Score {
  const parts = items.map((item): Part => {
    const { numerator = 0, denominator = 0 } = figures.find((one) => one.kpi === item.kpi && one.unitId === unitId) ?? {}
    const share = denominator === 0 ? undefined : numerator / denominator
    return { ...item, numerator, denominator, points: share === undefined ? undefined : item.weight * (item.inverse ? 1 - share : share) }
  })
  const score = parts.reduce<number | undefined>((sum, { points }) => (sum === undefined || points === undefined ? undefined : sum + points), 0)
  return { unitId, parts, score, small: parts.some(({ denominator }) => denominator < smallBelow), place: undefined }
}

/** Best first; equal scores share a place; without a score or with too few cases there is none. */
export function placed(scores: readonly Score[]): Score[] {
  const ranked = scores.filter(({ score, small }) => score !== undefined && !small)
  const better = ({ score = 0 }: Score) => ranked.filter((other) => (other.score ?? 0) > score + 1e-9).length
  const rank = (one: Score): Score => (ranked.includes(one) ? { ...one, place: better(one) + 1 } : one)
  return scores.map(rank).toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || (b.score ?? -1) - (a.score ?? -1) || (a.unitId < b.unitId ? -1 : 1))
}

/** Only shares can be weighed; a mean in days cannot. */
export const schemeFaults = (items: readonly SchemeItem[], kpis: readonly Kpi[]): string[] =>
  items.filter(({ kpi }) => !kpis.some((one) => one.code === kpi && one.unit === 'share' && one.of === 'unit' && one.needs === undefined)).map(({ kpi }) => kpi)
