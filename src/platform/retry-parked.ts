import { readChain } from './chain-window.ts'
import { react } from './follow-reaction.ts'
import type { Followers, Reaction } from './follower.ts'

/**
 * Answers the events of a reaction that were parked, once their cause is mended; each in its own transaction. The first that fails again
 * throws and stays parked. Parked events of a projection need `rebuildProjection`. @returns how many were answered
 */
export async function retryParked(followers: Followers, reaction: Reaction): Promise<number> {
  const parked = await followers.db.selectFrom('parkedEvent').select(['centerId', 'eventId', 'position'])
    .where('follower', '=', reaction.name).orderBy('centerId').orderBy('position').execute()
  let answered = 0
  for (const { centerId, eventId, position } of parked) {
    await followers.db.transaction().execute(async (tx) => {
      const gone = await tx.deleteFrom('parkedEvent').where('centerId', '=', centerId).where('follower', '=', reaction.name)
        .where('eventId', '=', eventId).executeTakeFirst()
      if (gone.numDeletedRows === 0n) return
      const [event] = await readChain(tx, centerId, 'all', position - 1, position)
      if (event && (await react(followers, reaction, event, tx))) answered += 1
    })
  }
  return answered
}
