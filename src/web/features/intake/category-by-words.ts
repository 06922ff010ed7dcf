/** The category most of a text's words stand for, by the keywords of the rules: where no learned classifier speaks. */
import type { Category } from '#domain/profile/catalogue.ts'

export type CategoryFound = { code: string; words: string[]; emergency: boolean; sensitive: boolean }

/** Longer words weigh more; of equals what was said first: who was asked before comes after the matter itself. */
export function categoryByWords(text: string, categories: readonly Category[]): CategoryFound | undefined {
  let best: (CategoryFound & { weight: number; from: number }) | undefined
  for (const { code, keywords = [], emergency = false, sensitive = false } of categories) {
    const words = keywords.filter((word) => text.includes(word))
    const weight = words.reduce((sum, word) => sum + word.length, 0)
    const from = Math.min(...words.map((word) => text.indexOf(word)))
    if (weight > 0 && (!best || weight > best.weight || (weight === best.weight && from < best.from))) best = { code, words, emergency, sensitive, weight, from }
  }
  return best ? { code: best.code, words: best.words, emergency: best.emergency, sensitive: best.sensitive } : undefined
}
