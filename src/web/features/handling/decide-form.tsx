import { Form, Input, Radio } from 'antd'
import { useKeys } from '../../shared/keyboard.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { BothSides } from './both-sides.tsx'
import { useHandlingWords } from './handling-words.ts'

type DecideMove = 'decide_return' | 'decide_extension' | 'decide_suspension'

/** 审定: what the unit argues and what the centre went by stand side by side above the decision. */
export function DecideForm({ move, ...target }: MoveTarget & { move: DecideMove }) {
  const w = useHandlingWords()
  const [form] = Form.useForm()
  useKeys([
    { key: '1', word: { zh: '同意', en: 'grant' }, run: () => form.setFieldValue('approve', 'yes') },
    { key: '2', word: { zh: '不同意', en: 'deny' }, run: () => form.setFieldValue('approve', 'no') },
  ])
  return (
    <MoveForm form={form} move={move} {...target} initial={{ approve: '', reason: '' }} input={({ approve, reason }) => ({ approve: approve === 'yes', reason })}>
      <BothSides ticket={target.ticket} assignmentId={target.assignmentId} />
      <div className="decide-row">
        <Form.Item name="approve" label={w('verdict')} rules={needOne(w('choose'))}>
          <Radio.Group optionType="button" buttonStyle="solid" size="large" options={[
            { value: 'yes', label: <>{w('approve')} <KeyCap>1</KeyCap></> }, { value: 'no', label: <>{w('deny')} <KeyCap>2</KeyCap></> },
          ]} />
        </Form.Item>
        <Form.Item name="reason" label={w('verdictReason')} rules={need(w('fillIn'))}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
      </div>
    </MoveForm>
  )
}
