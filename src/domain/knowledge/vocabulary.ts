/** 词汇: what a centre's search knows of words: its own dictionary, what means the same, what sounds or looks alike. */
import { plain, type Cutting } from './entry-terms.ts'
import { nearWords } from './near-words.ts'
import { soundWords, type Sounds } from './sound-words.ts'
import { wordSpotter } from './spot-words.ts'

export type VocabularyGiven = {
  /** places, units, abbreviations */
  words: readonly string[]
  /** groups that mean the same, both ways */
  groups: readonly (readonly string[])[]
  cut: (text: string) => string[]
  soundsOf: (word: string) => Sounds | undefined
  /** in how many entries a word stands */
  usedIn: (word: string) => number
}
export type Vocabulary = {
  cutting: Cutting
  /** a word of the questions, which people may mean when they mistype it or write how it sounds */
  learn(word: string): void
  /** other words for what stands in the text */
  sameAs(text: string): { word: string; others: string[] }[]
  /** words nearly like what is in the text, where the text's own is nowhere */
  guesses(text: string, stillTyping: boolean): { instead: string; words: string[] }[]
  isUsed(word: string): boolean
}

const LETTERS = /[a-z]{2,}/g
const HAN_RUN = /\p{Script=Han}{3,}/gu
const MOST_GUESSES = 6
const LONGEST_GUESS = 6

export function vocabularyOf({ words, groups, cut, soundsOf, usedIn }: VocabularyGiven): Vocabulary {
  const own = [...new Set([...words, ...groups.flat()].map(plain))]
  const groupsOf = new Map<string, string[][]>()
  for (const group of groups) for (const word of group.map(plain)) (groupsOf.get(word) ?? groupsOf.set(word, []).get(word) ?? []).push(group.map(plain))
  const spot = wordSpotter(own)
  const spotGrouped = wordSpotter(groupsOf.keys())
  const near = nearWords()
  const sounds = soundWords(soundsOf, usedIn)
  const learn = (word: string) => {
    if (word.length < 2) return
    near.add(word)
    sounds.add(word)
  }
  own.forEach(learn)

  /** Pieces of the text that hold a letter no known word of it covers. */
  function* strange(text: string): Generator<string> {
    for (const [run] of text.matchAll(HAN_RUN)) {
      const covered = new Uint8Array(run.length)
      for (const word of new Set([...cut(run), ...spot(run)])) {
        if (word.length < 2 || usedIn(word) === 0) continue
        for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1)) covered.fill(1, at, at + word.length)
      }
      for (let length = Math.min(LONGEST_GUESS, run.length); length >= 3; length -= 1) {
        for (let from = 0; from + length <= run.length; from += 1) if (covered.subarray(from, from + length).includes(0)) yield run.slice(from, from + length)
      }
    }
  }
  return {
    cutting: { cut, spot }, learn,
    isUsed: (word) => usedIn(word) > 0,
    sameAs: (text) => [...new Set(spotGrouped(text))].map((word) => ({ word, others: (groupsOf.get(word) ?? []).flat().filter((other) => !text.includes(other)) })),
    guesses(text, stillTyping) {
      const found: { instead: string; words: string[] }[] = []
      for (const [letters] of text.matchAll(LETTERS)) {
        if (usedIn(letters) > 0) continue
        const meant = [...new Set([...sounds.find(letters, stillTyping && text.endsWith(letters)), ...near.near(letters)])]
        if (meant.length > 0) found.push({ instead: letters, words: meant })
      }
      for (const piece of strange(text)) {
        if (found.length >= MOST_GUESSES) break
        const meant = near.near(piece).filter((word) => usedIn(word) > 0)
        if (meant.length > 0) found.push({ instead: piece, words: meant })
      }
      return found
    },
  }
}
