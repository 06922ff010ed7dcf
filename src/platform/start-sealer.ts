/** Runs the sealer of this process and, where a signer is given, keeps signed heads outside the database. */
import { signHeads, type HeadStore } from './chain-heads.ts'
import type { Db } from './database.ts'
import { startLoop, type Log } from './loop.ts'
import { sealOnce } from './sealer.ts'

const SEAL_EVERY_MS = 50
const HOUR_MS = 3_600_000

export type SealerOptions = { db: Db; log: Log; heads?: HeadStore; now?: () => number }

/** Seals every ≤ 50 ms; signs heads at start, each hour, at each new local day and at stop. */
export function startSealer({ db, log, heads, now = Date.now }: SealerOptions): { stop(): Promise<void> } {
  const sealing = startLoop({ name: 'sealer', everyMs: SEAL_EVERY_MS, log, run: async () => (await sealOnce(db), false) })
  let signedHour = -1
  const signing = heads && startLoop({
    name: 'chain heads', log, everyMs: 30_000,
    run: async () => {
      // An hour of +08:00 is an hour of UTC, so a new day's turn comes with its first hour.
      const hour = Math.floor(now() / HOUR_MS)
      // A young record is vouched for at once, not only from the next hour on.
      if (hour !== signedHour && (await signHeads(db, heads, now())).length > 0) signedHour = hour
      return false
    },
  })
  return {
    async stop() {
      await signing?.stop()
      await sealing.stop()
      await sealOnce(db)
      if (heads) await signHeads(db, heads, now())
    },
  }
}
