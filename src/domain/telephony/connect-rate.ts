/** 连续 24 小时接通率: of the calls that came within (t − 24 h, t], how many a person answered; for every t, right to the call. */
export const A_DAY = 24 * 3_600_000
export type Rate = { answered: number; offered: number }
/** Calls in order of their coming; those still waiting are not among them. */
export type Comings = { times: Float64Array; answered: Uint8Array }

/** Index of the first time after `at`. */
function firstAfter(times: Float64Array, at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Made once, asked for any moment: two searches. */
export function rateOverDay({ times, answered }: Comings, span = A_DAY): (at: number) => Rate {
  const upTo = new Float64Array(times.length + 1)
  for (let i = 0; i < times.length; i += 1) upTo[i + 1] = upTo[i]! + answered[i]!
  return (at) => {
    const [from, to] = [firstAfter(times, at - span), firstAfter(times, at)]
    return { answered: upTo[to]! - upTo[from]!, offered: to - from }
  }
}

/**
 * The worst of all windows that lie within [from, to]; the earliest of equal ones. The rate only changes when a call comes in or falls out
 * of the window, so those moments are all there is to look at.
 */
export function worstDay({ times, answered }: Comings, from: number, to: number, span = A_DAY): (Rate & { endsAt: number }) | undefined {
  let worst: (Rate & { endsAt: number }) | undefined
  let [enter, leave, offered, taken] = [0, 0, 0, 0]
  const look = (at: number) => {
    if (at < from + span || at > to || offered === 0) return
    if (!worst || taken * worst.offered < worst.answered * offered) worst = { answered: taken, offered, endsAt: at }
  }
  const begin = from + span
  let hasBegun = false
  while (enter < times.length || leave < enter) {
    const at = Math.min(enter < times.length ? times[enter]! : Infinity, leave < enter ? times[leave]! + span : Infinity)
    // The first window ends where nothing need change.
    if (!hasBegun && at > begin) { look(begin); hasBegun = true }
    if (at > to) break
    while (enter < times.length && times[enter] === at) { offered += 1; taken += answered[enter]!; enter += 1 }
    while (leave < enter && times[leave]! + span === at) { offered -= 1; taken -= answered[leave]!; leave += 1 }
    look(at)
  }
  if (!hasBegun) look(begin)
  return worst
}
