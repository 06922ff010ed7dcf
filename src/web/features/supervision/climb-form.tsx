/** 升级: to the next rung, or past some with the reason. */
import { Button, Form, Input, Select } from 'antd'
import { climbOrderEndpoint, type OrderCard, type OrderView } from '#contract/supervision.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useSupervisionWords } from './supervision-words.ts'

export function ClimbForm({ order, to, done, cancel }: { order: OrderCard; to?: string; done: (order: OrderView) => void; cancel: () => void }) {
  const w = useSupervisionWords()
  const act = useCall(climbOrderEndpoint, done)
  const next = order.climbsTo[0]?.code
  return (
    <Form<{ to: string; reason?: string }> className="order-form" layout="vertical" aria-label={`${w('climb')} ${order.number}`} initialValues={{ to: to ?? next }}
      onFinish={(values) => act.mutate({ params: { orderId: order.id }, body: { version: order.version, to: values.to, ...(values.reason ? { reason: values.reason } : {}) } })}>
      {act.error && <Failure error={act.error} />}
      <Form.Item name="to" label={w('to')}><Select aria-label={w('to')} options={order.climbsTo.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item noStyle dependencies={['to']}>{({ getFieldValue }) => {
        const skips = getFieldValue('to') !== next
        return <Form.Item name="reason" label={w('reason')} rules={skips ? [{ required: true, whitespace: true, message: w('skipHint') }] : []} extra={skips ? w('skipHint') : undefined}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
      }}</Form.Item>
      <div className="order-acts"><Button type="primary" htmlType="submit" loading={act.isPending}>{w('climb')}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </Form>
  )
}
