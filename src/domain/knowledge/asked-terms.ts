/** What somebody asks, as weighted terms: said in the title counts more, said again a little more, meant otherwise (synonym, typing error, sound) less. */
import { isEmptyWord } from './empty-words.ts'
import { countOf, plain, termsOf, type AskedTerm } from './entry-terms.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Asking = { text: string; /** said again in short: counts more */ title?: string; /** the last word may be half typed */ stillTyping?: boolean }

/** Found by search over half of the evaluation's questions (docs/evaluation/retrieve.md). */
export const ASKING = { title: 1, repeats: 10, pairThatIsNoWord: 0.6, longWord: 0.6, number: 1, guessed: 0.6 }
/** Long questions hold no typing to repair: somebody wrote them, or spoke them. */
const SHORT = 40

export function askedTerms({ text, title = '', stillTyping = false }: Asking, vocabulary: Vocabulary): AskedTerm[] {
  const { cutting } = vocabulary
  const whole = plain(`${title}\n${text}`)
  const words = new Set([...cutting.cut(whole), ...cutting.spot(whole)])
  const times = countOf(termsOf(text, cutting))
  for (const [term, n] of countOf(termsOf(title, cutting))) times.set(term, (times.get(term) ?? 0) + n * ASKING.title)
  const guessed = whole.length <= SHORT ? vocabulary.guesses(whole, stillTyping) : []
  const mistyped = (term: string) => guessed.some(({ instead }) => instead.includes(term)) && !vocabulary.isUsed(term)
  const terms: AskedTerm[] = []
  for (const [term, n] of times) {
    const isWord = words.has(term) && !isEmptyWord(term)
    const isNumber = /^\d+$/.test(term)
    const kind = isNumber ? ASKING.number : term.length > 2 && isWord ? ASKING.longWord : isWord ? 1 : ASKING.pairThatIsNoWord
    const weight = (kind * n * (ASKING.repeats + 1)) / (n + ASKING.repeats)
    terms.push(isWord && !isNumber && !mistyped(term) ? { term, weight, meaning: term } : { term, weight })
  }
  const add = (term: string, meaning: string) => { if (!times.has(term)) terms.push({ term, weight: ASKING.guessed, meaning }) }
  for (const { word, others } of vocabulary.sameAs(whole)) for (const other of others) add(other, word)
  for (const { instead, words: meant } of guessed) for (const word of meant) add(word, `?${instead}`)
  return terms
}
