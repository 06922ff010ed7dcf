/** 校准: how far inspectors agree who scored the same tickets without knowing of one another. */
import type { Result } from './score.ts'
import type { SheetItem } from './sheet.ts'

export type Rating = { inspectorId: string; ticketId: string; result: Result; points: Readonly<Record<string, number>> }
export type Agreement = {
  /** mean absolute difference of points between two inspectors, over all pairs and tickets; null: nobody to compare */
  items: { code: string; meanDifference: number | null }[]
  /** of all pairs of inspectors at one ticket, those with the same verdict */
  equalVerdicts: { equal: number; pairs: number }
  /** 科恩 κ of the verdicts and of the veto items, averaged over the pairs of inspectors; null where chance alone would agree always */
  verdictKappa: number | null
  vetoKappa: number | null
}

/** Cohen's κ = (po − pe) / (1 − pe) over things both have judged. */
export function cohenKappa(judged: readonly (readonly [string, string])[]): number | null {
  const n = judged.length
  if (n === 0) return null
  const words = new Set(judged.flat())
  const share = (place: 0 | 1, word: string) => judged.filter((pair) => pair[place] === word).length / n
  const observed = judged.filter(([a, b]) => a === b).length / n
  const expected = [...words].reduce((sum, word) => sum + share(0, word) * share(1, word), 0)
  return 1 - expected < 1e-9 ? null : (observed - expected) / (1 - expected)
}

export function agreementOf(items: readonly SheetItem[], ratings: readonly Rating[]): Agreement {
  const pairs = pairsOf(ratings)
  const both = pairs.flatMap(({ judged }) => judged)
  const vetoes = items.filter(({ veto }) => veto).map(({ code }) => code)
  const found = (rating: Rating, code: string) => (rating.points[code] === 1 ? 'found' : 'not')
  return {
    items: items.map(({ code }) => ({ code, meanDifference: mean(both.map(([a, b]) => Math.abs((a.points[code] ?? 0) - (b.points[code] ?? 0)))) })),
    equalVerdicts: { equal: both.filter(([a, b]) => a.result === b.result).length, pairs: both.length },
    verdictKappa: mean(pairs.flatMap(({ judged }) => cohenKappa(judged.map(([a, b]) => [a.result, b.result])) ?? [])),
    vetoKappa: mean(pairs.flatMap(({ judged }) => cohenKappa(judged.flatMap(([a, b]) => vetoes.map((code) => [found(a, code), found(b, code)] as const))) ?? [])),
  }
}

/** Each two inspectors with the tickets both have scored. */
function pairsOf(ratings: readonly Rating[]): { judged: (readonly [Rating, Rating])[] }[] {
  const people = [...new Set(ratings.map(({ inspectorId }) => inspectorId))].toSorted()
  return people.flatMap((first, place) => people.slice(place + 1).map((second) => ({
    judged: ratings.filter(({ inspectorId }) => inspectorId === first).flatMap((a) => {
      const b = ratings.find(({ inspectorId, ticketId }) => inspectorId === second && ticketId === a.ticketId)
      return b ? [[a, b] as const] : []
    }),
  })))
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)
