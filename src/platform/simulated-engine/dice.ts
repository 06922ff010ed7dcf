/** Chance that can be told again: the same seed, the same day. */
export type Dice = ReturnType<typeof diceFrom>

/** mulberry32 */
export function diceFrom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (least: number, most: number) => least + next() * (most - least),
    chance: (odds: number) => next() < odds,
    /** how long until something that comes on average after `mean` */
    wait: (mean: number) => -Math.log(1 - next()) * mean,
    pick: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!,
    digits: (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join(''),
  }
}
