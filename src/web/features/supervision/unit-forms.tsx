import { Form, Input } from 'antd'
import { answerOrderEndpoint, askOrderReturn } from '#contract/supervision.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { useMe } from '../../shared/session.ts'
import { useCall } from '../../shared/use-call.ts'
import { OrderForm, type Acting } from './order-form.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** 单位答复. */
export function AnswerForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const { unitId } = useMe()
  const act = useCall(answerOrderEndpoint, done)
  return (
    <OrderForm<{ text: string }> label={w('answer')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ text: order.answers.find(({ id }) => id === unitId)?.text ?? '' }} onFinish={(body) => act.mutate({ params: { orderId: order.id }, body })}>
      <Form.Item name="text" label={w('text')} rules={need(w('fillIn'))} extra={order.rungView.headAnswers ? w('headAnswers') : undefined}><Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} placeholder={w('answerHint')} /></Form.Item>
    </OrderForm>
  )
}

export function ReturnForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(askOrderReturn, done)
  return (
    <OrderForm<{ reason: string }> label={w('ask_return')} error={act.error} busy={act.isPending} cancel={cancel} onFinish={(body) => act.mutate({ params: { orderId: order.id }, body })}>
      <Form.Item name="reason" label={w('reason')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
    </OrderForm>
  )
}
