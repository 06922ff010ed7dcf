import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { appealVerdict, type JudgementView } from '#contract/reasonableness.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useJudgementWords } from './judgement-words.ts'

/** 申诉: closed until somebody wants it. */
export function AppealForm({ judgement, byUnit, done }: { judgement: JudgementView; byUnit: boolean; done: () => void }) {
  const w = useJudgementWords()
  const [isOpen, setOpen] = useState(false)
  const appeal = useCall(appealVerdict, done)
  const title = byUnit ? w('appealUnit') : w('appealRequester')
  if (!isOpen) return <p><Button onClick={() => setOpen(true)}>{title}</Button></p>
  return (
    <Form<{ text: string }> layout="vertical" requiredMark={false} aria-label={title} onFinish={({ text }) => appeal.mutate({ params: { ticketId: judgement.ticket.id, round: judgement.round }, body: { version: judgement.version, text } })}>
      <Form.Item name="text" label={`${title} · ${w('appealText')}`} rules={need(w('appealText'))}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} /></Form.Item>
      {appeal.error ? <Failure error={appeal.error} /> : null}
      <Button type="primary" htmlType="submit" loading={appeal.isPending}>{w('appealSend')}</Button>
    </Form>
  )
}
