/** 实时词典: places, units, abbreviations of the centre, found in a text wherever they stand, beside what the general dictionary cuts. */
const SHORTEST = 2
const LONGEST = 24

export type WordSpotter = (text: string) => string[]

/** @param words already normalised like the texts */
export function wordSpotter(words: Iterable<string>): WordSpotter {
  // First two letters → lengths, longest first: most places of a text are left after one look.
  const starts = new Map<string, number[]>()
  const known = new Set<string>()
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST || known.has(word)) continue
    known.add(word)
    const start = word.slice(0, SHORTEST)
    const lengths = starts.get(start) ?? starts.set(start, []).get(start)!
    if (!lengths.includes(word.length)) lengths.push(word.length)
  }
  for (const lengths of starts.values()) lengths.sort((a, b) => b - a)
  return (text) => {
    const found: string[] = []
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      for (const length of starts.get(text.slice(at, at + SHORTEST)) ?? []) {
        const word = text.slice(at, at + length)
        if (known.has(word)) found.push(word)
      }
    }
    return found
  }
}
