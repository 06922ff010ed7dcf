/** 拼音与首字母: words by how they sound ("juzhuzheng") and by the first letters of it ("jzz"); several run together are taken apart. */
export type Sounds = { /** whole, without tones: "juzhuzheng" */ full: string; /** "jzz" */ initials: string }
export type SoundWords = { add(word: string): void; find(letters: string, stillTyping: boolean): string[] }

const MOST = 12
const LONGEST_WORD = 30

/** @param weightOf how often a word stands in questions: of words that sound alike the usual ones come first */
export function soundWords(soundsOf: (word: string) => Sounds | undefined, weightOf: (word: string) => number): SoundWords {
  const byFull = new Map<string, string[]>()
  const byInitials = new Map<string, string[]>()
  const known = new Set<string>()
  let sorted: string[] | undefined
  const keep = (map: Map<string, string[]>, key: string, word: string) => (map.get(key) ?? map.set(key, []).get(key) ?? []).push(word)
  const best = (words: readonly string[]) => words.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST)

  /** The fewest known sounds that make up the letters. */
  function apart(letters: string): string[] {
    const ways: (string[] | undefined)[] = [[]]
    for (let end = 1; end <= letters.length; end += 1) {
      for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
        const before = ways[from]
        if (!before || !byFull.has(letters.slice(from, end))) continue
        if (!ways[end] || before.length + 1 < (ways[end]?.length ?? 0)) ways[end] = [...before, letters.slice(from, end)]
      }
    }
    return ways[letters.length] ?? []
  }
  function begin(letters: string): string[] {
    sorted ??= [...byFull.keys()].toSorted()
    let [low, high] = [0, sorted.length]
    while (low < high) { const middle = (low + high) >> 1; if (sorted[middle]! < letters) low = middle + 1; else high = middle }
    const found: string[] = []
    for (let at = low; at < sorted.length && sorted[at]!.startsWith(letters) && found.length < 4 * MOST; at += 1) found.push(...byFull.get(sorted[at]!)!)
    return found
  }
  return {
    add(word) {
      if (known.has(word)) return
      known.add(word)
      const sounds = soundsOf(word)
      if (!sounds) return
      keep(byFull, sounds.full, word)
      if (sounds.initials.length >= 2) keep(byInitials, sounds.initials, word)
      sorted = undefined
    },
    find(letters, stillTyping) {
      const whole = [...(byFull.get(letters) ?? []), ...(byInitials.get(letters) ?? [])]
      if (whole.length > 0) return best(whole)
      const parts = apart(letters)
      if (parts.length > 0) return parts.flatMap((part) => best(byFull.get(part)!).slice(0, 3))
      return stillTyping && letters.length >= 3 ? best(begin(letters)) : []
    },
  }
}
