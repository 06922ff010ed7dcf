/** 相关: whether an entry is about what was asked at all. Somebody telling a whole story says much that no entry holds; about one word's worth of it must be there. */
import type { Hit } from './entry-index.ts'
import type { AskedTerm } from './entry-terms.ts'

const OF_FEW_WORDS = 0.2
const WORDS_WORTH = 0.7

export function isRelevant({ covered, inQuestion }: Pick<Hit, 'covered' | 'inQuestion'>, terms: readonly AskedTerm[]): boolean {
  const meanings = new Set(terms.flatMap(({ meaning }) => meaning ?? [])).size
  const least = Math.min(OF_FEW_WORDS, WORDS_WORTH / Math.max(1, meanings))
  // What stands in the question of an entry says more about it.
  return covered >= least || inQuestion >= least * 0.7
}
