/** Every move has its form: one entry for each, so that a move without a screen does not compile. */
import type { ComponentType } from 'react'
import type { Ability } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { AssignForm } from '../features/dispatch/assign-form.tsx'
import { AddUnitForm, ReassignForm } from '../features/dispatch/unit-change-forms.tsx'
import { ArriveForm } from '../features/handling/arrive-form.tsx'
import { ConcludeStudyForm } from '../features/handling/conclude-study-form.tsx'
import { ContactForm } from '../features/handling/contact-form.tsx'
import { DecideForm } from '../features/handling/decide-form.tsx'
import { ExtensionForm } from '../features/handling/extension-form.tsx'
import { ReplyForm } from '../features/handling/reply-form.tsx'
import { ReturnForm } from '../features/handling/return-form.tsx'
import { SubDispatchForm } from '../features/handling/sub-dispatch-form.tsx'
import { SuspensionForm } from '../features/handling/suspension-form.tsx'
import { AttemptForm } from '../features/revisit/attempt-form.tsx'
import { RecordRevisitForm } from '../features/revisit/record-form.tsx'
import { AmendForm } from '../features/ticket/amend-form.tsx'
import { AnswerForm } from '../features/ticket/answer-form.tsx'
import { AskInfoForm } from '../features/ticket/ask-info-form.tsx'
import { AttachForm } from '../features/ticket/attach-form.tsx'
import { keysOf } from '../features/ticket/move-keys.ts'
import { MergeForm } from '../features/ticket/merge-form.tsx'
import { RefuseForm } from '../features/ticket/refuse-form.tsx'
import { TransferForm } from '../features/ticket/transfer-form.tsx'
import { ReasonForm, type ReasonMove, RemarkForm, type RemarkMove, TextForm, type TextMove } from '../shared/moves/remark-form.tsx'
import type { MoveTarget } from '../shared/moves/use-move-form.ts'

type Form = ComponentType<MoveTarget>
const remark = (move: RemarkMove): Form => (target) => <RemarkForm {...target} move={move} />
const text = (move: TextMove): Form => (target) => <TextForm {...target} move={move} />
const reason = (move: ReasonMove): Form => (target) => <ReasonForm {...target} move={move} />

const FORMS: Record<MoveName, Form> = {
  answer: AnswerForm, ask_info: AskInfoForm, refuse: RefuseForm, transfer: TransferForm, amend: AmendForm, merge: MergeForm, attach: AttachForm,
  assign: (target) => <AssignForm {...target} move="assign" />, designate: (target) => <AssignForm {...target} move="designate" />, add_unit: AddUnitForm, reassign: ReassignForm,
  contact: ContactForm, arrive: ArriveForm, apply_return: ReturnForm, apply_extension: ExtensionForm, apply_suspension: SuspensionForm, sub_dispatch: SubDispatchForm, reply: ReplyForm, conclude_study: ConcludeStudyForm,
  decide_return: (target) => <DecideForm {...target} move="decide_return" />, decide_extension: (target) => <DecideForm {...target} move="decide_extension" />, decide_suspension: (target) => <DecideForm {...target} move="decide_suspension" />,
  attempt_revisit: AttemptForm, record_revisit: RecordRevisitForm,
  lapse: remark('lapse'), complete_transfer: remark('complete_transfer'), accept: remark('accept'), close: remark('close'), archive: remark('archive'), resume: remark('resume'), urge: remark('urge'), thank: remark('thank'),
  sign: remark('sign'), accept_sub: remark('accept_sub'), sign_off: remark('sign_off'),
  supplement: text('supplement'), take_back: text('take_back'), undo_merge: text('undo_merge'), mark_difficult: text('mark_difficult'), withdraw: text('withdraw'), add_supplement: text('add_supplement'), note: text('note'), release: text('release'), report_progress: text('report_progress'),
  send_back: reason('send_back'), rehandle: reason('rehandle'), exempt: reason('exempt'), reopen: reason('reopen'), reject_sub: reason('reject_sub'), decline_sign_off: reason('decline_sign_off'),
}

export function MovePanel({ ability, ...target }: Omit<MoveTarget, 'assignmentId'> & { ability: Ability }) {
  const Form = FORMS[ability.move]
  const submitKey = [...keysOf(target.ticket.abilities)].find(([{ move, assignmentId }]) => move === ability.move && assignmentId === ability.assignmentId)?.[1]
  return <Form key={`${target.ticket.id}${ability.move}${ability.assignmentId}`} {...target} assignmentId={ability.assignmentId} submitKey={submitKey} />
}
