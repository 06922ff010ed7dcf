/** A whole file at once: seeds whose members agree with one another, then what speaks as they do. The same input gives the same matters. */
import { absorb } from './absorb.ts'
import { gather } from './gather.ts'
import type { Signature } from './signature.ts'
import { timeFit } from './time-fit.ts'

const SEED = 0.24

/** @param at when each was said, epoch milliseconds. @returns groups of indexes */
export const gatherMatters = (all: readonly Signature[], at: readonly number[]): number[][] =>
  absorb(all, at, gather(all, SEED, (a, b) => timeFit(at[a]! - at[b]!)))
