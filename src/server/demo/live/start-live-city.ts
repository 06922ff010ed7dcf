/** `--live`: generated citizens, agents and units go on at the chosen speed. Only where demo users are. */
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { startLoop, type Log } from '#platform/loop.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { liveTurn } from './live-center.ts'

type Given = { db: Db; keys: Keys; log: Log; /** 1: as many calls as a small city has */ speed: number; now?: () => number; everyMs?: number }

/** Calls an hour at speed 1, and pieces of work for each call: what comes in also goes out. */
const CALLS_AN_HOUR = 18
const MOVES_A_CALL = 5
const EVERY_MS = 2_000
/** One process cannot play more in a turn without falling behind. */
const MOST_CALLS = 20

/** undefined on an installation without demo users: generated life never mixes with real work. */
export async function startLiveCity({ db, keys, log, speed, now = Date.now, everyMs = EVERY_MS }: Given): Promise<{ stop(): Promise<void> } | undefined> {
  const centers = [...new Set((await demoActors(db)).map(({ centerId }) => centerId))]
  if (centers.length === 0) return undefined
  const owed = new Map(centers.map((centerId) => [centerId, { calls: Math.random(), moves: 0 }]))
  let last = now()
  return startLoop({
    name: 'live city', log, everyMs,
    run: async () => {
      const calls = (((now() - last) / 3_600_000) * speed * CALLS_AN_HOUR) / centers.length
      last = now()
      for (const centerId of centers) {
        const before = owed.get(centerId) ?? { calls: 0, moves: 0 }
        // Fractions wait for the next turn, so that a slow city does a little now and then.
        const due = { calls: Math.min(MOST_CALLS, before.calls + calls), moves: Math.min(MOST_CALLS * MOVES_A_CALL, before.moves + calls * MOVES_A_CALL) }
        const whole = { calls: Math.floor(due.calls), moves: Math.floor(due.moves) }
        owed.set(centerId, { calls: due.calls - whole.calls, moves: due.moves - whole.moves })
        if (whole.calls + whole.moves > 0) await liveTurn({ db, keys, centerId, now }, whole.calls, whole.moves)
      }
      return false
    },
  })
}
