/** The few words of a demand that say what it is about. */
import { everyWord } from '#platform/words.ts'

export type StrongWord = { word: string; weight: number }
const MOST = 8

/** Two letters at least: single characters stand in nearly every demand. @param weight how telling a word is */
export function strongWords(text: string, weight: (word: string) => number): StrongWord[] {
  const times = new Map<string, number>()
  for (const word of everyWord(text)) if (isTelling(word)) times.set(word, (times.get(word) ?? 0) + 1)
  const weighed = [...times].map(([word, n]) => ({ word, weight: weight(word), strength: weight(word) * (1 + Math.log(n)) }))
  return weighed.toSorted((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1)).slice(0, MOST).map(({ word, weight: own }) => ({ word, weight: own }))
}

/** A number alone (a date, a house, a phone) makes no two matters alike. */
const isTelling = (word: string): boolean => [...word].length >= 2 && !/^\d+$/.test(word) && !/[^\p{L}\p{N}]/u.test(word)
