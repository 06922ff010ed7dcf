/** A seeded generator: the same seed gives the same city. */
export type Random = { next(): number; int(max: number): number; pick<T>(list: readonly T[]): T; chance(share: number): boolean; between(low: number, high: number): number }

/** mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return {
    next, int: (max) => Math.floor(next() * max), chance: (share) => next() < share, between: (low, high) => low + next() * (high - low),
    pick: (list) => list[Math.floor(next() * list.length)]!,
  }
}
