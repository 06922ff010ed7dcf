/** The words of a demand that could say what it is about. */
import { everyWord } from '#platform/words.ts'

const MOST = 40

/** Two letters at least: single characters stand in nearly every demand. Those said most often first. */
export function tellingWords(text: string): string[] {
  const times = new Map<string, number>()
  for (const word of everyWord(text)) if (isTelling(word)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1]).slice(0, MOST).map(([word]) => word)
}

/** A number alone (a date, a house, a phone) makes no two matters alike. */
const isTelling = (word: string): boolean => [...word].length >= 2 && !/^\d+$/.test(word) && !/[^\p{L}\p{N}]/u.test(word)
