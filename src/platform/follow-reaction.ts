/** A window of a reaction: every event in a transaction of its own, its row in `reaction` first; or the whole window in one, where its author allows it. */
import { sql } from 'kysely'
import { lockCursor, moveCursor, seeCursor } from './chain-window.ts'
import { contextOf } from './context.ts'
import type { EventHeader } from './event-header.ts'
import { isPassing, recordFailure } from './follower-failure.ts'
import type { Followers, Reaction } from './follower.ts'
import type { Step } from './follow-step.ts'
import { systemActor } from './system-actor.ts'

const WINDOW = 500

export async function followReaction(followers: Followers, reaction: Reaction, centerId: string): Promise<Step> {
  const cursor = (await seeCursor(followers.db, centerId, reaction.name)) ?? (await makeCursor(followers, reaction, centerId))
  if (!cursor) return { state: 'busy', events: 0 }
  if (cursor.isWaiting) return { state: 'waiting', events: 0 }
  if (cursor.tail <= cursor.position) return { state: 'idle', events: 0 }

  const upTo = Math.min(cursor.position + WINDOW, cursor.tail)
  const events = await followers.cache.read(followers.db, centerId, reaction.types, cursor, upTo)
  if (reaction.together && events.length > 1 && cursor.failures === 0) {
    const step = await reactTogether(followers, reaction, events, upTo)
    if (step) return step
  }
  let done = 0
  for (const event of events) {
    const step = await reactTo(followers, reaction, event)
    if (step.state !== 'moved') return { ...step, events: done }
    done += step.events
  }
  // Positions only grow: whoever stands further has handled everything before.
  await sql`update cursor set position = ${upTo} where center_id = ${centerId} and name = ${reaction.name} and position < ${upTo}`.execute(followers.db)
  return { state: 'moved', events: done }
}

/** undefined: one of them failed and nothing is kept; taken one by one they show which. */
async function reactTogether(followers: Followers, reaction: Reaction, events: readonly EventHeader[], upTo: number): Promise<Step | undefined> {
  const centerId = events[0]!.centerId
  try {
    return await followers.db.transaction().execute(async (tx): Promise<Step> => {
      const cursor = await lockCursor(tx, centerId, reaction.name)
      if (!cursor || cursor.isWaiting) return { state: cursor ? 'waiting' : 'busy', events: 0 }
      let done = 0
      for (const event of events) if (event.position > cursor.position && (await react(followers, reaction, event, tx))) done += 1
      await moveCursor(tx, centerId, reaction.name, Math.max(upTo, cursor.position))
      return { state: 'moved', events: done }
    })
  } catch (error) {
    if (isPassing(error)) throw error
    return undefined
  }
}

async function reactTo(followers: Followers, reaction: Reaction, event: EventHeader): Promise<Step> {
  const { centerId, position } = event
  try {
    return await followers.db.transaction().execute(async (tx): Promise<Step> => {
      const cursor = await lockCursor(tx, centerId, reaction.name)
      if (!cursor || cursor.isWaiting) return { state: cursor ? 'waiting' : 'busy', events: 0 }
      if (cursor.position >= position) return { state: 'moved', events: 0 }
      const first = await react(followers, reaction, event, tx)
      await moveCursor(tx, centerId, reaction.name, position)
      return { state: 'moved', events: first ? 1 : 0 }
    })
  } catch (error) {
    if (isPassing(error)) throw error
    return recordFailure(followers, reaction.name, centerId, position, error)
  }
}

/** @returns false when this rule has answered this event before */
export async function react(followers: Followers, reaction: Reaction, event: EventHeader, tx: Parameters<Reaction['run']>[0]): Promise<boolean> {
  const made = await sql`insert into reaction (center_id, event_id, rule_id) values (${event.centerId}, ${event.id}, ${reaction.name})
    on conflict do nothing`.execute(tx)
  if (made.numAffectedRows !== 1n) return false
  const { db, keys, now } = followers
  const ctx = contextOf({ actor: systemActor(event.centerId), now: now(), db, keys, requestId: `${reaction.name}:${event.id}` }, tx)
  await reaction.run(tx, ctx, event)
  return true
}

const makeCursor = (followers: Followers, reaction: Reaction, centerId: string) =>
  followers.db.transaction().execute((tx) => lockCursor(tx, centerId, reaction.name))
