/** 缺口归并: the same thing is missed in many wordings; what shares its strong words belongs together. */

export type GapGroup = { id: string; words: readonly string[] }
const MOST_WORDS = 24

/** Words that tell the matter: two characters or more (or digits with letters), not among the weak ones, each once. */
export function strongWords(words: readonly string[], weak: readonly string[]): string[] {
  const dull = new Set(weak)
  return [...new Set(words)].filter((word) => word.length >= 2 && !dull.has(word) && !/^\p{N}+$/u.test(word)).slice(0, MOST_WORDS)
}

/** Shared words over the words of the shorter one; one word alone decides only where it is all there is. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)]
  if (short.length === 0) return 0
  const shared = short.filter((word) => long.has(word)).length
  if (shared === 1 && (short.length > 1 || long.size > 2)) return 0
  return shared / short.length
}

const ENOUGH = 0.5
/** The group a new gap joins: the likest, the earlier of two; undefined: it opens its own. */
export function joinGroup(words: readonly string[], groups: readonly GapGroup[]): string | undefined {
  let best: { id: string; like: number } | undefined
  for (const group of groups) {
    const like = likeness(words, group.words)
    if (like >= ENOUGH && like > (best?.like ?? 0)) best = { id: group.id, like }
  }
  return best?.id
}
