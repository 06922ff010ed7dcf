import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { Reply } from '#domain/ticket/assignment.ts'
import { Attachments } from '../../shared/attachments.tsx'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import { assignmentOf, type MoveTarget } from '../../shared/moves/use-move-form.ts'
import { FACTS_TRUE_WORDS, SOLVED_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'
import { asksOf, ReplyCheck } from './reply-check.tsx'
import { AgreedAnswer } from './agreed-answer.tsx'
import { EarlierAnswers } from './earlier-answers.tsx'
import type { Answered, ReplyHint } from '#domain/handling/reply-hint.ts'
import type { AssignmentView, TicketView } from '#contract/ticket/view.ts'
import { ReplyHints } from './reply-hints.tsx'
import { useReplyCheck } from './use-reply-check.ts'
import { ReplyRows } from './reply-rows.tsx'
import './handling.css'

type Values = {
  publicAnswer: string; internalNote: string; factsTrue: Reply['factsTrue']; solved: Reply['solved']; whyNot: string
  similarChecked: { place: string; found: string }[]; milestones: { what: string; dueDay: string }[]
}
const EMPTY: Values = { publicAnswer: '', internalNote: '', factsTrue: 'true', solved: 'solved', whyNot: '', similarChecked: [], milestones: [] }
const filled = (text: string) => (text.trim() ? text : undefined)

/** 答复: the demand and what must be answered on one side, the answer on the other; a declined reply is taken up again. */
export function ReplyForm(target: MoveTarget) {
  const w = useHandlingWords()
  const say = useSay()
  const { ticket } = target
  const assignment = assignmentOf(ticket, target.assignmentId)
  const asks = asksOf(ticket)
  const [checked, setChecked] = useState<string[]>([])
  const before = assignment?.reply
  const initial: Values = before ? { ...EMPTY, publicAnswer: before.publicAnswer, internalNote: before.internalNote ?? '', factsTrue: before.factsTrue, solved: before.solved, whyNot: before.whyNot ?? '', similarChecked: before.similarChecked, milestones: before.milestones } : EMPTY
  return (
    <div className="reply-page">
      <div className="reply-side">
        <section><h2 className="small-head">{w('demand')}</h2><p className="running">{ticket.body}</p></section>
        <ReplyCheck asks={asks} checked={checked} onChange={setChecked} />
      </div>
      <MoveForm move="reply" {...target} initial={initial} input={(v) => ({ ...v, internalNote: filled(v.internalNote), whyNot: v.solved === 'solved' ? undefined : filled(v.whyNot), milestones: v.milestones.map(({ what, dueDay }) => ({ what, dueDay })) })}>
        {(values) => (
          <>
            <AgreedAnswer ticketId={ticket.id} />
            <Form.Item name="publicAnswer" label={w('publicAnswer')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 6, maxRows: 20 }} maxLength={8000} showCount /></Form.Item>
            <Form.Item name="factsTrue" label={w('factsTrue')} rules={needOne(w('choose'))}><Radio.Group optionType="button" options={Object.entries(FACTS_TRUE_WORDS).map(([value, word]) => ({ value, label: say(word) }))} /></Form.Item>
            <Form.Item name="solved" label={w('solved')} rules={needOne(w('choose'))}><Radio.Group optionType="button" options={Object.entries(SOLVED_WORDS).map(([value, word]) => ({ value, label: say(word) }))} /></Form.Item>
            {values.solved !== 'solved' && <Form.Item name="whyNot" label={w('whyNot')} rules={need(w('fillIn'))}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} /></Form.Item>}
            <ReplyRows name="milestones" title={w('milestones')} add={w('addMilestone')} fields={[{ name: 'what', label: w('what') }, { name: 'dueDay', label: w('dueDay'), day: true }]} />
            <ReplyRows name="similarChecked" title={w('similarChecked')} add={w('addSimilar')} fields={[{ name: 'place', label: w('where') }, { name: 'found', label: w('found') }]} />
            <Form.Item name="internalNote" label={w('internalNote')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} /></Form.Item>
            <Hints ticket={ticket} assignment={assignment} values={values} unchecked={asks.length - checked.length} />
          </>
        )}
      </MoveForm>
      <div className="reply-side">
        <section><h2 className="small-head">{w('photos')}</h2><Attachments ticketId={ticket.id} kind="handling" camera /></section>
        <EarlierAnswers ticket={ticket} />
      </div>
    </div>
  )
}

type Checked = { ticket: TicketView; assignment: AssignmentView | undefined; values: Answered & { milestones: unknown[] }; unchecked: number }
function Hints({ ticket, assignment, values, unchecked }: Checked) {
  const found = useReplyCheck(ticket, assignment?.id, values)
  const written = values.publicAnswer.trim() !== ''
  const hints: ReplyHint[] = written ? [
    ...(assignment && !assignment.contactedAt ? [{ code: 'not_contacted' as const, severity: 'warn' as const }] : []),
    ...(unchecked > 0 ? [{ code: 'not_checked' as const, severity: 'warn' as const, values: { n: unchecked } }] : []),
    ...(values.solved !== 'solved' && values.milestones.length === 0 ? [{ code: 'no_plan' as const, severity: 'warn' as const }] : []), ...found,
  ] : []
  const show = ({ from, to }: { from: number; to: number }) => {
    const field = document.querySelector<HTMLTextAreaElement>('.reply-page textarea')
    field?.focus()
    field?.setSelectionRange(from, to)
  }
  return <ReplyHints hints={hints} text={values.publicAnswer} show={show} />
}
