/** Five failures park an event with an alarm; the cursor moves on, for one bad event must not stop a city. */
import { sql } from 'kysely'
import { lockCursor, moveCursor, readChain } from './chain-window.ts'
import type { Followers } from './follower.ts'
import type { Step } from './follow-step.ts'
import { codeOf } from './loop.ts'
import { passingFailure } from './passing-failure.ts'

const MOST_FAILURES = 5

/** Tried again without counting. */
export const isPassing = (error: unknown): boolean => passingFailure(error) !== undefined

export async function recordFailure(followers: Followers, name: string, centerId: string, position: number, error: unknown): Promise<Step> {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  return followers.db.transaction().execute(async (tx): Promise<Step> => {
    const cursor = await lockCursor(tx, centerId, name)
    if (!cursor || cursor.position >= position) return { state: 'busy', events: 0 }
    const failures = cursor.failures + 1
    if (failures < MOST_FAILURES) {
      await sql`update cursor set failures = ${failures}, last_error = ${text}, retry_at = now() + ${followers.backoffMs(failures)} * interval '1 millisecond'
        where center_id = ${centerId} and name = ${name}`.execute(tx)
      return { state: 'failed', events: 0 }
    }
    const [event] = await readChain(tx, centerId, 'all', position - 1, position)
    await tx.insertInto('parkedEvent')
      .values({ centerId, follower: name, eventId: event!.id, position, attempts: failures, error: text })
      .onConflict((conflict) => conflict.doNothing()).execute()
    await moveCursor(tx, centerId, name, position)
    followers.log.error({ alarm: 'event.parked', follower: name, centerId, eventId: event!.id, type: event!.type, code: codeOf(error) },
      'an event failed five times and was parked')
    return { state: 'parked', events: 0 }
  })
}
