import { followProjection } from './follow-projection.ts'
import { followReaction } from './follow-reaction.ts'
import type { Step } from './follow-step.ts'
import type { Follower, Followers } from './follower.ts'
import { sealedCenters } from './sealer.ts'

/** One batch (projection) or window (reaction) of one centre. */
export const followOnce = (followers: Followers, follower: Follower, centerId: string): Promise<Step> =>
  follower.kind === 'projection' ? followProjection(followers, follower, centerId) : followReaction(followers, follower, centerId)

/** Follows every centre as far as it goes now. @returns true when a failed or resting event wants another turn soon */
export async function followAll(followers: Followers, follower: Follower): Promise<boolean> {
  let again = false
  for (const centerId of await sealedCenters(followers.db)) {
    let step: Step
    do step = await followOnce(followers, follower, centerId)
    while (step.state === 'moved' || step.state === 'parked')
    again ||= step.state === 'failed' || step.state === 'waiting'
  }
  return again
}
