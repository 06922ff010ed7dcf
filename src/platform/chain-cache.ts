/**
 * The newest events, read once for all followers of this process. Safe because a link vouches for everything before it: cached events
 * are used only while their links equal those in the database (after a crash the newest positions may have been sealed anew).
 */
import { readChain, type Cursor, type LinkedEvent } from './chain-window.ts'
import type { Db, Tx } from './database.ts'
import type { EventHeader, EventTypes } from './event-header.ts'

const MOST_EVENTS = 2000

/** Consecutive events, oldest first. */
type Run = readonly LinkedEvent[]
export type ChainCache = {
  /** As readChain for the window after the cursor; `upTo` is at most the cursor's tail. */
  read(db: Db | Tx, centerId: string, types: EventTypes, cursor: Cursor, upTo: number): Promise<EventHeader[]>
}

export function chainCache(): ChainCache {
  const runs = new Map<string, Promise<Run>>()

  return {
    async read(db, centerId, types, cursor, upTo) {
      // Who catches up from far behind reads for himself and leaves the newest events where they are.
      if (cursor.tail - cursor.position > MOST_EVENTS) return readChain(db, centerId, types, cursor.position, upTo)
      // One reader at a time, the others wait for what it brings; it reads in its own transaction, so no second connection is asked for.
      const run = (runs.get(centerId) ?? Promise.resolve([])).catch((): Run => []).then((before) => extend(db, centerId, before, cursor))
      runs.set(centerId, run)
      const events = await run
      const first = events[0]?.position ?? Infinity
      // A hole (an event somebody deleted) would shift every place after it.
      const hasHole = events.length > 0 && events.at(-1)!.position - first + 1 !== events.length
      if (hasHole || cursor.position + 1 < first) return readChain(db, centerId, types, cursor.position, upTo)
      const window = events.slice(cursor.position + 1 - first, upTo + 1 - first)
      return types === 'all' ? window : window.filter((event) => types.includes(event.type))
    },
  }
}

/** The run up to the cursor's tail at least, checked against its link. */
async function extend(db: Db | Tx, centerId: string, run: Run, { position, tail, tailLink }: Cursor): Promise<Run> {
  const known = run.length > 0 && tail >= run[0]!.position ? run[tail - run[0]!.position] : undefined
  if (known?.position === tail) return tailLink?.equals(known.link) ? run : readChain(db, centerId, 'all', position, tail)
  const last = run.at(-1)
  if (!last || last.position < position || last.position > tail) return readChain(db, centerId, 'all', position, tail)
  const [again, ...more] = await readChain(db, centerId, 'all', last.position - 1, tail)
  if (!again?.link.equals(last.link)) return readChain(db, centerId, 'all', position, tail)
  return [...run, ...more].slice(-MOST_EVENTS)
}
