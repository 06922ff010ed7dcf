/** One endpoint a move: POST /api/tickets/:ticketId/[assignments/:assignmentId/]moves/<move>. */
import { z } from 'zod'
import { MOVES, type MoveName } from '#domain/ticket/lifecycle.ts'
import { UNIT_MOVES } from '#domain/ticket/unit-moves.ts'
import { endpoint, Id } from '../endpoint.ts'
import * as intake from './intake-inputs.ts'
import * as unit from './unit-inputs.ts'
import { TicketView } from './view.ts'

export const MOVE_INPUTS = {
  answer: intake.Answer, ask_info: intake.AskInfo, supplement: intake.Supplement, lapse: intake.OptionalRemark,
  refuse: intake.RefuseDemand, transfer: intake.Transfer, complete_transfer: intake.OptionalRemark, take_back: intake.Remark,
  amend: intake.Amend, merge: intake.Merge, undo_merge: intake.Remark, assign: unit.Assign, mark_difficult: intake.Remark,
  designate: unit.Assign, add_unit: unit.AddUnit, accept: intake.OptionalRemark, send_back: unit.SendBack,
  attempt_revisit: unit.AttemptRevisit, record_revisit: unit.RecordRevisit, rehandle: unit.Rehandle, close: intake.OptionalRemark,
  exempt: unit.Exempt, reopen: unit.Reopen, archive: intake.OptionalRemark, withdraw: intake.Remark, resume: intake.OptionalRemark,
  urge: intake.OptionalRemark, add_supplement: intake.Remark, thank: intake.OptionalRemark, note: intake.Remark, attach: intake.OptionalRemark,
  sign: intake.OptionalRemark, contact: unit.Contact, arrive: unit.Arrive, report_progress: unit.Progress,
  apply_return: unit.ApplyReturn, decide_return: unit.Decide, apply_extension: unit.ApplyExtension, decide_extension: unit.Decide,
  apply_suspension: unit.ApplySuspension, decide_suspension: unit.Decide, sub_dispatch: unit.SubDispatch,
  accept_sub: intake.OptionalRemark, reject_sub: unit.SendBack, reply: unit.ReplyInput, sign_off: intake.OptionalRemark,
  decline_sign_off: unit.SendBack, conclude_study: unit.ConcludeStudy, reassign: unit.Reassign, release: intake.Remark,
} as const satisfies Record<MoveName, z.ZodType>
export type MoveInput<M extends MoveName> = z.output<(typeof MOVE_INPUTS)[M]>
/** as the browser writes it, defaults left out */
export type MoveDraft<M extends MoveName> = z.input<(typeof MOVE_INPUTS)[M]>

export const isUnitMove = (move: MoveName): move is keyof typeof UNIT_MOVES => move in UNIT_MOVES
export const movePath = (move: MoveName) =>
  `/api/tickets/:ticketId/${isUnitMove(move) ? 'assignments/:assignmentId/' : ''}moves/${move.replaceAll('_', '-')}`

const TicketParams = z.object({ ticketId: Id })
const AssignmentParams = z.object({ ticketId: Id, assignmentId: Id })

/** version: the main order's (moves of the main order) or the assignment's (moves on it); appends ignore it. */
export const moveEndpoint = <const M extends MoveName>(move: M) => endpoint('POST', movePath(move), {
  params: (isUnitMove(move) ? AssignmentParams : TicketParams) as typeof AssignmentParams,
  body: z.object({ version: z.number().int().min(0), input: MOVE_INPUTS[move] }),
  response: TicketView, access: MOVES[move].scope === 'center' ? 'center' : 'unit', summary: move,
})
