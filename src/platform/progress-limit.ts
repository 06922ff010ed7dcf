/** Ten tries a minute for one address and number, sixty for one address: enough to mistype, too few to guess a code. In memory: a restart forgives. */
const MINUTE_MS = 60_000
const MOST_A_NUMBER = 10
const MOST_AN_ADDRESS = 60
const MOST_KEPT = 50_000

export type ProgressLimit = { mayTry(address: string, number: string, now: number): boolean }

export function progressLimit(): ProgressLimit {
  const tries = new Map<string, { since: number; count: number }>()
  const count = (key: string, now: number): number => {
    const before = tries.get(key)
    const running = before && now - before.since < MINUTE_MS && now >= before.since ? before : { since: now, count: 0 }
    running.count += 1
    tries.set(key, running)
    return running.count
  }
  return {
    mayTry(address, number, now) {
      if (tries.size > MOST_KEPT) for (const [key, { since }] of tries) if (now - since >= MINUTE_MS || tries.size > 2 * MOST_KEPT) tries.delete(key)
      const ofAddress = count(address, now)
      return count(`${address} ${number}`, now) <= MOST_A_NUMBER && ofAddress <= MOST_AN_ADDRESS
    },
  }
}
