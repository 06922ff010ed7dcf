/** Every move with its action: what plays people (demo city, live city, import) makes the same moves as the doors do. */
import type { MoveInput } from '#contract/ticket/moves.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { AssignmentTarget } from '#server/ticket/change-ticket.ts'
import { acceptAnswer } from '#server/handling/actions/accept-answer.ts'
import { acceptSubAnswer } from '#server/handling/actions/accept-sub.ts'
import { addSupplementToTicket } from '#server/intake/actions/add-supplement.ts'
import { addUnitToTicket } from '#server/dispatch/actions/add-unit.ts'
import { amendTicket } from '#server/intake/actions/amend-ticket.ts'
import { answerTicket } from '#server/intake/actions/answer-ticket.ts'
import { applyAssignmentExtension } from '#server/handling/actions/apply-extension.ts'
import { applyAssignmentReturn } from '#server/handling/actions/apply-return.ts'
import { applyAssignmentSuspension } from '#server/handling/actions/apply-suspension.ts'
import { archiveTicket } from '#server/ticket/actions/archive-ticket.ts'
import { arriveOnSite } from '#server/handling/actions/arrive-on-site.ts'
import { askForInfo } from '#server/intake/actions/ask-info.ts'
import { assignTicket } from '#server/dispatch/actions/assign-ticket.ts'
import { attemptTicketRevisit } from '#server/revisit/actions/attempt-revisit.ts'
import { closeTicket } from '#server/revisit/actions/close-ticket.ts'
import { completeTicketTransfer } from '#server/intake/actions/complete-transfer.ts'
import { concludeSuggestionStudy } from '#server/handling/actions/conclude-study.ts'
import { contactRequester } from '#server/handling/actions/contact-requester.ts'
import { decideAssignmentExtension } from '#server/handling/actions/decide-extension.ts'
import { decideAssignmentReturn } from '#server/dispatch/actions/decide-return.ts'
import { decideAssignmentSuspension } from '#server/handling/actions/decide-suspension.ts'
import { declineAssignmentSignOff } from '#server/handling/actions/decline-sign-off.ts'
import { designateUnit } from '#server/dispatch/actions/designate-unit.ts'
import { exemptRevisit } from '#server/revisit/actions/exempt-revisit.ts'
import { lapseTicket } from '#server/intake/actions/lapse-ticket.ts'
import { markTicketDifficult } from '#server/dispatch/actions/mark-difficult.ts'
import { mergeTicket } from '#server/intake/actions/merge-ticket.ts'
import { noteTicket } from '#server/ticket/actions/note-ticket.ts'
import { reassignUnit } from '#server/dispatch/actions/reassign-unit.ts'
import { recordTicketRevisit } from '#server/revisit/actions/record-revisit.ts'
import { refuseTicket } from '#server/intake/actions/refuse-ticket.ts'
import { rehandleTicket } from '#server/revisit/actions/rehandle-ticket.ts'
import { rejectSubAnswer } from '#server/handling/actions/reject-sub.ts'
import { releaseUnit } from '#server/dispatch/actions/release-unit.ts'
import { reopenTicket } from '#server/revisit/actions/reopen-ticket.ts'
import { replyAssignment } from '#server/handling/actions/reply-assignment.ts'
import { reportAssignmentProgress } from '#server/handling/actions/report-progress.ts'
import { resumeTicket } from '#server/handling/actions/resume-ticket.ts'
import { sendTicketBack } from '#server/handling/actions/send-back.ts'
import { signAssignment } from '#server/handling/actions/sign-assignment.ts'
import { signOffAssignment } from '#server/handling/actions/sign-off.ts'
import { subDispatchAssignment } from '#server/handling/actions/sub-dispatch.ts'
import { supplementTicket } from '#server/intake/actions/supplement-ticket.ts'
import { takeTicketBack } from '#server/intake/actions/take-back.ts'
import { thankTicket } from '#server/intake/actions/thank-ticket.ts'
import { transferTicket } from '#server/intake/actions/transfer-ticket.ts'
import { undoTicketMerge } from '#server/intake/actions/undo-merge.ts'
import { urgeTicket } from '#server/intake/actions/urge-ticket.ts'
import { withdrawTicket } from '#server/intake/actions/withdraw-ticket.ts'

/** Files are attached through a door of their own. */
export type PlayedMove = Exclude<MoveName, 'attach'>
type Action<M extends MoveName> = (ctx: Context, target: AssignmentTarget, input: MoveInput<M>) => Promise<Ticket>

export const MOVE_ACTIONS: { [M in PlayedMove]: Action<M> } = {
  assign: assignTicket, mark_difficult: markTicketDifficult, designate: designateUnit, add_unit: addUnitToTicket, reassign: reassignUnit,
  release: releaseUnit, decide_return: decideAssignmentReturn, sign: signAssignment, contact: contactRequester, arrive: arriveOnSite,
  report_progress: reportAssignmentProgress, apply_return: applyAssignmentReturn, apply_extension: applyAssignmentExtension,
  decide_extension: decideAssignmentExtension, apply_suspension: applyAssignmentSuspension, decide_suspension: decideAssignmentSuspension,
  resume: resumeTicket, sub_dispatch: subDispatchAssignment, accept_sub: acceptSubAnswer, reject_sub: rejectSubAnswer, reply: replyAssignment,
  sign_off: signOffAssignment, decline_sign_off: declineAssignmentSignOff, conclude_study: concludeSuggestionStudy, accept: acceptAnswer,
  send_back: sendTicketBack, attempt_revisit: attemptTicketRevisit, record_revisit: recordTicketRevisit, rehandle: rehandleTicket, close: closeTicket,
  exempt: exemptRevisit, reopen: reopenTicket, note: noteTicket, archive: archiveTicket, answer: answerTicket, ask_info: askForInfo,
  supplement: supplementTicket, lapse: lapseTicket, refuse: refuseTicket, transfer: transferTicket, complete_transfer: completeTicketTransfer,
  take_back: takeTicketBack, amend: amendTicket, merge: mergeTicket, undo_merge: undoTicketMerge, urge: urgeTicket,
  add_supplement: addSupplementToTicket, thank: thankTicket, withdraw: withdrawTicket,
}
