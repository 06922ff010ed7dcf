/** When the next caller dials: a rate for each half hour of the local day. */
import type { Dice } from './dice.ts'

const HALF_HOUR = 1_800_000
/** Calls in a half hour, of a small city on a working day. */
const DAY = [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 6, 9, 14, 17, 20, 21, 20, 18, 15, 12, 10, 10, 11, 13, 16, 18, 18, 17, 15, 13, 11, 10, 9, 8, 8, 8, 7, 7, 6, 5, 5, 4, 3, 3]

/** @param at instant of the local clock */
export const rateAt = (at: number, perHalfHour: readonly number[] = DAY): number => perHalfHour[Math.floor((at % 86_400_000) / HALF_HOUR)] ?? 0

export const nextArrival = (dice: Dice, now: number, { speed, localAt, perHalfHour }: { speed: number; localAt: (at: number) => number; perHalfHour?: readonly number[] | undefined }): number => {
  const rate = rateAt(localAt(now), perHalfHour) * speed
  // With nobody calling now, it is looked at again when the half hour is over.
  return rate <= 0 ? now + HALF_HOUR : now + Math.min(HALF_HOUR, Math.max(20, dice.wait(HALF_HOUR / rate)))
}
