/** How sure to be: the factor that makes margins of unseen texts the most likely log-odds (temperature scaling). */
import { chancesOf } from './model.ts'

export type Seen = { margins: Float64Array; own: number }

const LEAST = 0.2
const MOST = 12
const TURNS = 40
/** Of a handful of texts nothing can be fitted. */
const FEWEST = 20
const USUAL = 2

export function fitSureness(seen: readonly Seen[]): number {
  if (seen.length < FEWEST) return USUAL
  const surprise = (sureness: number) => seen.reduce((sum, { margins, own }) => sum - Math.log(Math.max(chancesOf(margins, sureness)[own]!, 1e-9)), 0)
  // The surprise has one valley: thirds that cannot hold its bottom fall away.
  let low = LEAST
  let high = MOST
  for (let turn = 0; turn < TURNS; turn++) {
    const left = low + (high - low) / 3
    const right = high - (high - low) / 3
    if (surprise(left) < surprise(right)) high = right
    else low = left
  }
  return (low + high) / 2
}
