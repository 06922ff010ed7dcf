import { Form, Input } from 'antd'
import { Attachments } from '../../shared/attachments.tsx'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import { useFormWords } from '../../shared/moves/form-words.ts'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'

/** 附件: files go up one by one as chosen; the move itself records what they are. */
export function AttachForm(target: MoveTarget) {
  const w = useFormWords()
  return (
    <>
      <Attachments ticketId={target.ticket.id} />
      <MoveForm move="attach" {...target} initial={{ text: '' }} input={({ text }) => (text.trim() ? { text } : {})}>
        <Form.Item name="text" label={w('remarkOptional')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
      </MoveForm>
    </>
  )
}
