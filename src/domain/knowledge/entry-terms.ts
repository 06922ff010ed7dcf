/**
 * What an entry can be found by: every two neighbouring letters, longer words, numbers and foreign words.
 * A Chinese word of two letters is the same term as its pair of letters; which pairs are words only the question says, so both are cut alike
 * whatever a dictionary thinks of them, and a word the dictionary cuts wrongly is still found by its pairs.
 */
export type Cutting = {
  /** words of the general dictionary, overlapping ones too */
  cut: (text: string) => string[]
  /** words of the centre's own dictionary that stand in the text */
  spot: (text: string) => string[]
}
export type EntryText = { question: string; variants?: readonly string[]; answer: string }
/** Term → how often; lengths count terms. */
export type EntryWords = { question: Map<string, number>; answer: Map<string, number>; questionLength: number; answerLength: number }
/** A term of a question: `weight` says how much it counts; terms of one `meaning` stand for the same thing asked, those of none only help to rank. */
export type AskedTerm = { term: string; weight: number; meaning?: string }

export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}+$/u
/** In a run of other letters Chinese ones may stand; they are taken apart first. */
const PIECE = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

const isLongWord = (word: string): boolean => word.length >= 3 && HAN.test(word)

export function termsOf(text: string, { cut, spot }: Cutting): string[] {
  const normal = plain(text)
  const terms: string[] = []
  for (const run of normal.match(RUN) ?? []) {
    for (const piece of run.match(PIECE) ?? []) {
      if (!HAN.test(piece)) terms.push(piece)
      else for (let at = 0; at + 2 <= piece.length; at += 1) terms.push(piece.slice(at, at + 2))
    }
  }
  for (const word of new Set([...cut(normal), ...spot(normal)])) if (isLongWord(word)) for (let n = timesIn(normal, word); n > 0; n -= 1) terms.push(word)
  return terms
}

function timesIn(text: string, word: string): number {
  let times = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1
  return times
}

/** All ways of asking are one field; it is as long as one of them, so that more variants are no disadvantage. */
export function entryWords({ question, variants = [], answer }: EntryText, cutting: Cutting): EntryWords {
  const ways = [question, ...variants].map((way) => termsOf(way, cutting))
  const asked = new Map<string, number>()
  for (const way of ways) for (const [term, times] of countOf(way)) asked.set(term, Math.max(asked.get(term) ?? 0, times))
  const answered = termsOf(answer, cutting)
  return { question: asked, answer: countOf(answered), questionLength: Math.round(ways.reduce((sum, way) => sum + way.length, 0) / ways.length), answerLength: answered.length }
}

export function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
