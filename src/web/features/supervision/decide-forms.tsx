import { Form, Input, Select } from 'antd'
import { decideOrderReturn, reviewAnswerEndpoint, type OrderView } from '#contract/supervision.ts'
import type { OrderMove } from '#domain/supervision/order-moves.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { useCall } from '../../shared/use-call.ts'
import { OrderForm, type Acting } from './order-form.tsx'
import { useSupervisionWords } from './supervision-words.ts'

const unitsFor = (order: OrderView, move: OrderMove) =>
  order.abilities.filter((ability) => ability.move === move).flatMap(({ unitId }) => order.answers.filter(({ id }) => id === unitId)).map(({ id, name }) => ({ value: id, label: name }))

/** 审核答复: one sent back is asked for again. */
export function ReviewForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(reviewAnswerEndpoint, done)
  const units = unitsFor(order, 'review_answer')
  return (
    <OrderForm<{ unitId: string; accepted: boolean; reason?: string }> label={w('review_answer')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ unitId: units[0]?.value, accepted: true }}
      onFinish={({ reason, ...values }) => act.mutate({ params: { orderId: order.id }, body: { ...values, version: order.version, ...(reason ? { reason } : {}) } })}>
      <Form.Item name="unitId" label={w('unit')} rules={needOne(w('choose'))}><Select aria-label={w('unit')} options={units} /></Form.Item>
      <Form.Item name="accepted" label={w('review_answer')}><Select aria-label={w('review_answer')} options={[{ value: true, label: w('accepted') }, { value: false, label: w('sentBack') }]} /></Form.Item>
      <Form.Item noStyle dependencies={['accepted']}>{({ getFieldValue }) => (
        <Form.Item name="reason" label={w('reason')} rules={getFieldValue('accepted') === false ? need(w('fillIn')) : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
      )}</Form.Item>
    </OrderForm>
  )
}

export function DecideForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(decideOrderReturn, done)
  const units = unitsFor(order, 'decide_return')
  return (
    <OrderForm<{ unitId: string; agreed: boolean; reason: string }> label={w('decide_return')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ unitId: units[0]?.value, agreed: true }}
      onFinish={(values) => act.mutate({ params: { orderId: order.id }, body: { ...values, version: order.version } })}>
      <Form.Item name="unitId" label={w('unit')} rules={needOne(w('choose'))}><Select aria-label={w('unit')} options={units} /></Form.Item>
      <Form.Item name="agreed" label={w('decide_return')}><Select aria-label={w('decide_return')} options={[{ value: true, label: w('agreed') }, { value: false, label: w('refused') }]} /></Form.Item>
      <Form.Item name="reason" label={w('reason')} rules={need(w('fillIn'))}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
    </OrderForm>
  )
}
