/** Enough for somebody who tries several wordings, too few to copy the base. In memory: a restart forgives. */
const MINUTE_MS = 60_000
const MOST_AN_ADDRESS = 20
const MOST_KEPT = 50_000

export type AskLimit = { mayAsk(address: string, now: number): boolean }

/** @param most a minute and address */
export function askLimit(most = MOST_AN_ADDRESS): AskLimit {
  let [minute, asked] = [0, new Map<string, number>()]
  return {
    mayAsk(address, now) {
      const current = Math.floor(now / MINUTE_MS)
      if (current !== minute || asked.size > MOST_KEPT) [minute, asked] = [current, new Map()]
      const times = (asked.get(address) ?? 0) + 1
      asked.set(address, times)
      return times <= most
    },
  }
}
