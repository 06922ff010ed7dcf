/** Everything that follows the record, in one list: rebuilt, parked and watched by name. */
import type { Follower } from '#platform/follower.ts'
import { PROJECTIONS } from './analytics/projections.ts'
import { dispatchPractice } from './dispatch/practice.projection.ts'
import { tellCitizenReaction } from './notice/tell-citizen.reaction.ts'
import { followParentReaction } from './ticket/follow-parent.reaction.ts'
import { unitMovedReaction } from './ticket/unit-moved.reaction.ts'

export const FOLLOWERS: readonly Follower[] = [...PROJECTIONS, dispatchPractice, followParentReaction, unitMovedReaction, tellCitizenReaction]
