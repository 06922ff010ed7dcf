/** 缺口归并: the same thing is missed in many wordings; what shares its strong words belongs together. */

export type GapGroup = { id: string; words: readonly string[] }
const MOST_WORDS = 24

/**
 * Words that tell the matter, in the order they were cut: two characters or more (or digits with letters), not among the weak ones, each once. Single
 * characters left over by the cutter count in pairs (上|牌 is 上牌); what is only part of another word does not count beside it.
 */
export function strongWords(words: readonly string[], weak: readonly string[]): string[] {
  const dull = new Set(weak)
  const found: string[] = []
  let before = ''
  for (const word of words) {
    const isSingle = [...word].length === 1 && !dull.has(word) && !NUMBER.test(word)
    if (isSingle && before) found.push(before + word)
    before = isSingle ? word : ''
    if ([...word].length > 1 && !dull.has(word) && !NUMBER.test(word)) found.push(word)
  }
  const each = [...new Set(found)].filter((word) => !dull.has(word))
  return each.filter((word) => !each.some((other) => other !== word && other.includes(word))).slice(0, MOST_WORDS)
}
const NUMBER = /^\p{N}+$/u

/** Shared words over the words of the shorter one; one word alone decides only where it is all there is. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)]
  if (short.length === 0) return 0
  const shared = short.filter((word) => long.has(word)).length
  if (shared === 1 && (short.length > 1 || long.size > 2)) return 0
  return shared / short.length
}

/** Two of three shared words are often the thing alone (电动自行车), and what is asked of it differs. */
const ENOUGH = 0.7
/** The group a new gap joins: the likest, the earlier of two; undefined: it opens its own. */
export function joinGroup(words: readonly string[], groups: readonly GapGroup[]): string | undefined {
  let best: { id: string; like: number } | undefined
  for (const group of groups) {
    const like = likeness(words, group.words)
    if (like >= ENOUGH && like > (best?.like ?? 0)) best = { id: group.id, like }
  }
  return best?.id
}
