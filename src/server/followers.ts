/** Everything that follows the record, in one list: rebuilt, parked and watched by name. */
import type { Follower, Projection } from '#platform/follower.ts'
import { dayCount } from './analytics/day-count.projection.ts'
import { assessmentFact } from './assessment/fact.projection.ts'
import { fileGapReaction } from './knowledge/file-gap.reaction.ts'
import { firstAnswer } from './knowledge/first-answer.projection.ts'
import { pushPolicyReaction } from './notice/push-policy.reaction.ts'
import { categoryCorrection } from './dispatch/category-correction.projection.ts'
import { gatherMatters } from './matter/gather-matters.reaction.ts'
import { chooseItemsReaction } from './linkage/choose-items.reaction.ts'
import { matterCount } from './matter/matter-count.projection.ts'
import { dispatchPractice } from './dispatch/practice.projection.ts'
import { sendInviteReaction } from './notice/send-invite.reaction.ts'
import { keepObligations } from './supervision/keep-obligations.reaction.ts'
import { keepSessionCall } from './leader-day/session-call.reaction.ts'
import { linkSessionTicket } from './leader-day/session-ticket.reaction.ts'
import { flagDifficult } from './panel/flag-difficult.reaction.ts'
import { shiftLoad } from './shift/shift-load.projection.ts'
import { callFigures } from './telephony/call-figures.projection.ts'
import { seatTime } from './telephony/seat-time.projection.ts'
import { tellCitizenReaction } from './notice/tell-citizen.reaction.ts'
import { drawSampleReaction } from './revisit/draw-sample.reaction.ts'
import { revisitResult } from './revisit/result.projection.ts'
import { watchTriggersReaction } from './supervision/triggers.reactions.ts'
import { sendCallRatingReaction } from './notice/send-call-rating.reaction.ts'
import { askRatingReaction } from './telephony/ask-rating.reaction.ts'
import { queueMissedReaction } from './telephony/queue-missed.reaction.ts'
import { followParentReaction } from './ticket/follow-parent.reaction.ts'
import { unitMovedReaction } from './ticket/unit-moved.reaction.ts'

export const FOLLOWERS: readonly Follower[] = [
  dayCount,
  firstAnswer,
  categoryCorrection,
  matterCount,
  dispatchPractice,
  revisitResult,
  gatherMatters,
  keepObligations,
  watchTriggersReaction,
  followParentReaction,
  unitMovedReaction,
  fileGapReaction,
  drawSampleReaction,
  tellCitizenReaction,
  pushPolicyReaction,
  sendInviteReaction,
  shiftLoad,
  flagDifficult,
  linkSessionTicket,
  keepSessionCall,
  chooseItemsReaction,
  assessmentFact,
  queueMissedReaction,
  askRatingReaction,
  sendCallRatingReaction,
  callFigures,
  seatTime,
]

/** Everything that is counted out of the record, for rebuilds. */
export const PROJECTIONS: readonly Projection[] = FOLLOWERS.filter((follower): follower is Projection => follower.kind === 'projection')
