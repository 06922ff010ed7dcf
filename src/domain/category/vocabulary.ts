/** The features a model knows, each with how telling it is, and texts as sparse vectors over them. */
import { featuresOf, type Said } from './features.ts'

export type Vocabulary = { features: readonly string[]; idf: Float32Array; index: ReadonlyMap<string, number> }
/** Rows one after the other: row r holds `indices`/`values` from `starts[r]` to `starts[r + 1]`. */
export type Matrix = { rows: number; columns: number; starts: Int32Array; indices: Int32Array; values: Float32Array }
export type Row = { indices: Int32Array; values: Float32Array }

/** In how many texts each feature stands. */
export function countTexts(texts: readonly Said[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const said of texts) for (const feature of featuresOf(said).keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

/** `fewest`: texts a feature must stand in, unless it is public. */
export type VocabularyLimits = { most: number; fewest: number; isPublic: (feature: string) => boolean }

/** Of too many features those of the most texts stay. */
export function vocabularyOf(counted: ReadonlyMap<string, number>, texts: number, { most, fewest, isPublic }: VocabularyLimits): Vocabulary {
  let kept = [...counted].filter(([feature, n]) => n >= fewest || isPublic(feature))
  if (kept.length > most) kept = kept.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most)
  kept.sort(([a], [b]) => (a < b ? -1 : 1))
  return vocabulary(kept.map(([feature]) => feature), Float32Array.from(kept, ([, n]) => Math.log((1 + texts) / (1 + n)) + 1))
}

export const vocabulary = (features: readonly string[], idf: Float32Array): Vocabulary =>
  ({ features, idf, index: new Map(features.map((feature, at) => [feature, at])) })

/** Length one, unless nothing of the text is known. */
export function vectorOf(counts: ReadonlyMap<string, number>, { index, idf }: Vocabulary): Row {
  const known: [number, number][] = []
  for (const [feature, count] of counts) {
    const at = index.get(feature)
    if (at !== undefined) known.push([at, (1 + Math.log(count)) * idf[at]!])
  }
  known.sort(([a], [b]) => a - b)
  const length = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return { indices: Int32Array.from(known, ([at]) => at), values: Float32Array.from(known, ([, value]) => value / length) }
}

export const vectorOfText = (said: Said, known: Vocabulary): Row => vectorOf(featuresOf(said), known)

export function matrixOf(rows: readonly Row[], columns: number): Matrix {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, at) => { starts[at + 1] = starts[at]! + row.indices.length })
  const indices = new Int32Array(starts[rows.length]!)
  const values = new Float32Array(starts[rows.length]!)
  rows.forEach((row, at) => { indices.set(row.indices, starts[at]!); values.set(row.values, starts[at]!) })
  return { rows: rows.length, columns, starts, indices, values }
}
