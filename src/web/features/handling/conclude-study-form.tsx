import { Form, Input, Radio } from 'antd'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useHandlingWords } from './handling-words.ts'

const INITIAL: MoveDraft<'conclude_study'> = { conclusion: 'adopted', reason: '' }
const CONCLUSIONS = ['adopted', 'partly_adopted', 'not_adopted'] as const

/** 研究结论 of a suggestion, with the reason the proposer is told. */
export function ConcludeStudyForm(target: MoveTarget) {
  const w = useHandlingWords()
  return (
    <MoveForm move="conclude_study" {...target} initial={INITIAL} input={(values) => values}>
      <Form.Item name="conclusion" label={w('conclusion')}><Radio.Group optionType="button" options={CONCLUSIONS.map((value) => ({ value, label: w(value) }))} /></Form.Item>
      <Form.Item name="reason" label={w('conclusionReason')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} /></Form.Item>
    </MoveForm>
  )
}
