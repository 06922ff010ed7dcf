/** Moves whose only question is one text: a remark that may stay empty, or a text that must not. */
import { Form, Input } from 'antd'
import { need } from './field-rules.ts'
import { useFormWords } from './form-words.ts'
import { MoveForm } from './move-form.tsx'
import type { MoveTarget } from './use-move-form.ts'

export type RemarkMove = 'lapse' | 'complete_transfer' | 'accept' | 'close' | 'archive' | 'resume' | 'urge' | 'thank' | 'sign' | 'accept_sub' | 'sign_off'
export type TextMove = 'supplement' | 'take_back' | 'undo_merge' | 'mark_difficult' | 'withdraw' | 'add_supplement' | 'note' | 'release' | 'report_progress'
export type ReasonMove = 'send_back' | 'rehandle' | 'exempt' | 'reopen' | 'reject_sub' | 'decline_sign_off'

export function RemarkForm({ move, ...target }: MoveTarget & { move: RemarkMove }) {
  const w = useFormWords()
  return (
    <MoveForm move={move} {...target} initial={{ text: '' }} input={({ text }) => (text.trim() ? { text } : {})}>
      <Form.Item name="text" label={w('remarkOptional')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={2000} /></Form.Item>
    </MoveForm>
  )
}

export function TextForm({ move, ...target }: MoveTarget & { move: TextMove }) {
  const w = useFormWords()
  return (
    <MoveForm move={move} {...target} initial={{ text: '' }} input={({ text }) => ({ text })}>
      <Form.Item name="text" label={w(`text.${move}`)} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} /></Form.Item>
    </MoveForm>
  )
}

export function ReasonForm({ move, ...target }: MoveTarget & { move: ReasonMove }) {
  const w = useFormWords()
  return (
    <MoveForm move={move} {...target} initial={{ reason: '' }} input={({ reason }) => ({ reason })}>
      <Form.Item name="reason" label={w(`reason.${move}`)} rules={need(w('fillIn'))}>
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={move === 'exempt' || move === 'reopen' ? 1000 : 2000} />
      </Form.Item>
    </MoveForm>
  )
}
