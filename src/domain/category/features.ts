/** What of a demand's words may speak for a category: words, and pairs of characters, also across words. */

/** Words in order; an empty one is a pause (end of a sentence, a stop word left out), across which nothing neighbours. */
export type Said = { title: readonly string[]; body: readonly string[] }

/** What stands in the title is said on purpose. */
const TITLE_COUNTS = 4
const LONG_NUMBER = /^[\d０-９]{5,}$/
/** Pairs of characters begin with this, so that they are never taken for words. */
const PAIR = '\u0001'

/** Counts by feature. A word is its own feature; a pair of characters carries a mark. */
export function featuresOf({ title, body }: Said): Map<string, number> {
  const counts = new Map<string, number>()
  count(counts, title, TITLE_COUNTS)
  count(counts, body, 1)
  return counts
}

export const isWord = (feature: string): boolean => !feature.startsWith(PAIR)

function count(counts: Map<string, number>, words: readonly string[], by: number): void {
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + by)
  let run = ''
  for (const given of words) {
    const word = cleaned(given)
    if (word) {
      add(word)
      run += word
    } else {
      addPairs(run, add)
      run = ''
    }
  }
  addPairs(run, add)
}

/** Telephone and identity numbers say nothing of the matter and must not be learned. */
function cleaned(word: string): string {
  const plain = word.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
  return LONG_NUMBER.test(plain) ? '' : plain
}

function addPairs(text: string, add: (feature: string) => void): void {
  for (let at = 0; at + 2 <= text.length; at++) add(PAIR + text.slice(at, at + 2))
}
