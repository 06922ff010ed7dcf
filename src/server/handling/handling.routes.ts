import type { Door } from '#platform/door.ts'
import { mountMove } from '#server/ticket/mount-move.ts'
import { acceptAnswer } from './actions/accept-answer.ts'
import { acceptSubAnswer } from './actions/accept-sub.ts'
import { applyAssignmentExtension } from './actions/apply-extension.ts'
import { applyAssignmentReturn } from './actions/apply-return.ts'
import { applyAssignmentSuspension } from './actions/apply-suspension.ts'
import { arriveOnSite } from './actions/arrive-on-site.ts'
import { concludeSuggestionStudy } from './actions/conclude-study.ts'
import { contactRequester } from './actions/contact-requester.ts'
import { decideAssignmentExtension } from './actions/decide-extension.ts'
import { decideAssignmentSuspension } from './actions/decide-suspension.ts'
import { declineAssignmentSignOff } from './actions/decline-sign-off.ts'
import { rejectSubAnswer } from './actions/reject-sub.ts'
import { replyAssignment } from './actions/reply-assignment.ts'
import { reportAssignmentProgress } from './actions/report-progress.ts'
import { resumeTicket } from './actions/resume-ticket.ts'
import { sendTicketBack } from './actions/send-back.ts'
import { signAssignment } from './actions/sign-assignment.ts'
import { signOffAssignment } from './actions/sign-off.ts'
import { subDispatchAssignment } from './actions/sub-dispatch.ts'

export function handlingRoutes(door: Door): void {
  mountMove(door, 'sign', signAssignment)
  mountMove(door, 'contact', contactRequester)
  mountMove(door, 'arrive', arriveOnSite)
  mountMove(door, 'report_progress', reportAssignmentProgress)
  mountMove(door, 'apply_return', applyAssignmentReturn)
  mountMove(door, 'apply_extension', applyAssignmentExtension)
  mountMove(door, 'decide_extension', decideAssignmentExtension)
  mountMove(door, 'apply_suspension', applyAssignmentSuspension)
  mountMove(door, 'decide_suspension', decideAssignmentSuspension)
  mountMove(door, 'resume', resumeTicket)
  mountMove(door, 'sub_dispatch', subDispatchAssignment)
  mountMove(door, 'accept_sub', acceptSubAnswer)
  mountMove(door, 'reject_sub', rejectSubAnswer)
  mountMove(door, 'reply', replyAssignment)
  mountMove(door, 'sign_off', signOffAssignment)
  mountMove(door, 'decline_sign_off', declineAssignmentSignOff)
  mountMove(door, 'conclude_study', concludeSuggestionStudy)
  mountMove(door, 'accept', acceptAnswer)
  mountMove(door, 'send_back', sendTicketBack)
}
