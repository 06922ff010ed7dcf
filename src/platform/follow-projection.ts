/** One step of a projection: cursor, rows and new position in one transaction. */
import { sql } from 'kysely'
import { lockCursor, moveCursor } from './chain-window.ts'
import { isPassing, recordFailure } from './follower-failure.ts'
import type { Followers, Projection } from './follower.ts'
import type { Step } from './follow-step.ts'
import { send } from './pipelining.ts'

const BATCH = 500
/** Up to here a batch that failed is taken event by event, to find the one that fails. */
const careful = new WeakMap<Projection, Map<string, number>>()

export async function followProjection(followers: Followers, projection: Projection, centerId: string): Promise<Step> {
  let upTo = 0
  let from = 0
  const slowUntil = careful.get(projection)?.get(centerId) ?? 0
  try {
    return await followers.db.transaction().execute(async (tx): Promise<Step> => {
      // A batch lost in a crash is applied again together with its position.
      await send(tx, sql`set local synchronous_commit to off`.compile(tx))
      const cursor = await lockCursor(tx, centerId, projection.name)
      if (!cursor || cursor.isWaiting) return { state: cursor ? 'waiting' : 'busy', events: 0 }
      if (cursor.tail <= cursor.position) return { state: 'idle', events: 0 }
      from = cursor.position
      upTo = from < slowUntil || cursor.failures > 0 ? from + 1 : Math.min(from + BATCH, cursor.tail)
      const events = await followers.cache.read(tx, centerId, projection.types, cursor, upTo)
      if (events.length > 0) await projection.apply(tx, events)
      await moveCursor(tx, centerId, projection.name, upTo)
      return { state: 'moved', events: events.length }
    })
  } catch (error) {
    if (upTo === 0 || isPassing(error)) throw error
    if (upTo > from + 1) {
      careful.set(projection, new Map(careful.get(projection)).set(centerId, upTo))
      return { state: 'failed', events: 0 }
    }
    return recordFailure(followers, projection.name, centerId, upTo, error)
  }
}
