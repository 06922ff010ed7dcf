/** 知识检索: one centre's entries and words; what the agent desk, the public page and the evaluation all ask. */
import { askedTerms, type Asking } from './asked-terms.ts'
import { entryIndex, type EntryIndex, type Hit, type Scoring } from './entry-index.ts'
import { entryWords, type AskedTerm, type EntryText } from './entry-terms.ts'
import { vocabularyOf, type Vocabulary, type VocabularyGiven } from './vocabulary.ts'

/** The answer's part was found by search over half of the evaluation's questions (docs/evaluation/retrieve.md); those have no question of their own. */
const SCORING: Scoring = { saturation: 2, questionLength: 0.3, answerLength: 1, questionWeight: 5, rarity: 2 }

export type Found = { hits: Hit[]; /** for marking what was found */ terms: AskedTerm[] }
export type EntrySearch = {
  put(id: string, entry: EntryText): void
  drop(id: string): void
  find(asking: Asking, limit: number, allows?: (id: string) => boolean): Found
  /** which share of a question's own words, by rarity, the asker said; the best of several ways of asking, 0–1 */
  said(ways: readonly string[], asking: Asking): number
  measure: EntryIndex['measure']
}

export function entrySearch(given: Omit<VocabularyGiven, 'usedIn'>): EntrySearch {
  const index = entryIndex(SCORING)
  const vocabulary: Vocabulary = vocabularyOf({ ...given, usedIn: (word) => index.count(word) })
  return {
    put(id, entry) {
      index.put(id, entryWords(entry, vocabulary.cutting))
      for (const way of [entry.question, ...(entry.variants ?? [])]) for (const word of given.cut(way)) vocabulary.learn(word)
    },
    drop: (id) => index.drop(id),
    find(asking, limit, allows) {
      const terms = askedTerms(asking, vocabulary)
      return { hits: index.rank(terms, limit, allows), terms }
    },
    said(ways, asking) {
      const said = new Set(askedTerms(asking, vocabulary).map(({ term }) => term))
      return Math.max(0, ...ways.map((way) => {
        const own = askedTerms({ text: way }, vocabulary).filter(({ term, meaning }) => meaning === term)
        const worth = (of: readonly AskedTerm[]) => of.reduce((sum, { term }) => sum + index.rarity(term), 0)
        return own.length === 0 ? 0 : worth(own.filter(({ term }) => said.has(term))) / worth(own)
      }))
    },
    measure: () => index.measure(),
  }
}
