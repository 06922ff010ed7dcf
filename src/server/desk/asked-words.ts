/** What is asked as a tsquery: all its words, and for a word that means the same as others any of those (同义词). */
import type { WordGroup } from '#domain/profile/rules.ts'
import { searchQuery } from '#platform/words.ts'

export function askedWords(text: string, groups: readonly WordGroup[]): string {
  let rest = text.normalize('NFKC').toLowerCase()
  const clauses: string[] = []
  // The longest first: 住房公积金 is not 公积金 with something before it.
  const known = groups.flatMap(({ words }) => words.map((word) => ({ word: word.normalize('NFKC').toLowerCase(), words }))).toSorted((a, b) => b.word.length - a.word.length)
  for (const { word, words } of known) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, ' ')
    const either = [...new Set(words.map((one) => searchQuery(one)).filter(Boolean))]
    if (either.length > 0) clauses.push(`(${either.map((one) => `(${one})`).join(' | ')})`)
  }
  const others = searchQuery(rest)
  return [...(others ? [others] : []), ...clauses].join(' & ')
}
