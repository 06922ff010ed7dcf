/** Everything that follows the record, in one list: rebuilt, parked and watched by name. */
import type { Follower } from '#platform/follower.ts'
import { PROJECTIONS } from './analytics/projections.ts'
import { fileGapReaction } from './knowledge/file-gap.reaction.ts'
import { firstAnswer } from './knowledge/first-answer.projection.ts'
import { pushPolicyReaction } from './notice/push-policy.reaction.ts'
import { categoryCorrection } from './dispatch/category-correction.projection.ts'
import { gatherMatters } from './matter/gather-matters.reaction.ts'
import { matterCount } from './matter/matter-count.projection.ts'
import { dispatchPractice } from './dispatch/practice.projection.ts'
import { callFigures } from './telephony/call-figures.projection.ts'
import { seatTime } from './telephony/seat-time.projection.ts'
import { tellCitizenReaction } from './notice/tell-citizen.reaction.ts'
import { followParentReaction } from './ticket/follow-parent.reaction.ts'
import { unitMovedReaction } from './ticket/unit-moved.reaction.ts'

export const FOLLOWERS: readonly Follower[] = [
  ...PROJECTIONS, firstAnswer, categoryCorrection, matterCount, dispatchPractice, callFigures, seatTime,
  gatherMatters, followParentReaction, unitMovedReaction, fileGapReaction, tellCitizenReaction, pushPolicyReaction,
]
