/** Which rows of the catalogue a demand's own words speak for, whatever category it was given. */
import type { CatalogueRow } from '../profile/catalogue.ts'
import type { CenterRules } from '../profile/rules.ts'
import { parsePhrase, spokenFor, type Phrase, type Spoken } from './phrase.ts'

export type SpokenRow = { row: CatalogueRow; weight: number; words: string[] }
type Vocabulary = { row: CatalogueRow; own: Phrase[]; shared: Phrase[] }

/** A category's keywords are made for finding it, the row's own words for sending it. */
const SHARED = 0.6
/** The strongest phrases of a row count, each less than the one before: a long letter mentions many things. */
const FALLING = [1, 0.5, 0.25] as const
/** A row for a condition that is met says more than the row for everything else. */
const CONDITION_MET = 1.5

const held = new WeakMap<readonly CatalogueRow[], Vocabulary[]>()

/** A version of the rules never changes, so its phrases are read once. */
function vocabularyOf(rules: CenterRules): Vocabulary[] {
  const before = held.get(rules.catalogue)
  if (before) return before
  const keywords = new Map(rules.categories.map(({ code, keywords: words }) => [code, words ?? []]))
  const made = rules.catalogue.map((row) => ({
    row, own: (row.words ?? []).map(parsePhrase),
    // A row with a condition speaks only by its own words: the category says nothing about the condition.
    shared: row.condition === undefined ? (keywords.get(row.category) ?? []).map(parsePhrase) : [],
  }))
  held.set(rules.catalogue, made)
  return made
}

/** 公交 inside 公交站 says nothing new. */
const withoutRepeats = <T extends { found: readonly string[] }>(met: readonly T[]): T[] => met.filter(({ found }, at) =>
  !met.slice(0, at).some((stronger) => found.every((word) => stronger.found.some((other) => other.includes(word) || word.includes(other)))))

/** @param areas codes of the place and those above it; undefined while the place is not known. Strongest first. */
export function spokenRows(rules: CenterRules, { title, body }: Spoken, areas: readonly string[] | undefined): SpokenRow[] {
  const spoken = { title: title.toLowerCase(), body: body.toLowerCase() }
  return vocabularyOf(rules)
    .filter(({ row }) => row.area === undefined || areas?.includes(row.area) === true)
    .flatMap(({ row, own, shared }): SpokenRow[] => {
      const met = [...own.map((phrase) => spokenFor(phrase, spoken)), ...shared.map((phrase) => ({ ...spokenFor(phrase, spoken), isShared: true }))]
        .map((one) => ('isShared' in one ? { weight: one.weight * SHARED, found: one.found } : one))
        .filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
      const telling = withoutRepeats(met).slice(0, FALLING.length)
      const weight = telling.reduce((sum, one, at) => sum + one.weight * (FALLING[at] ?? 0), 0) * (row.condition === undefined ? 1 : CONDITION_MET)
      return weight > 0 ? [{ row, weight, words: [...new Set(telling.flatMap(({ found }) => found))] }] : []
    })
    .toSorted((a, b) => b.weight - a.weight || (a.row.code < b.row.code ? -1 : 1))
}
