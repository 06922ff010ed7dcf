/** 立单: over one ticket or many, to one unit or several. */
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { listRungs, openOrderEndpoint, type OrderView } from '#contract/supervision.ts'
import { ORDER_KINDS, type OrderKind } from '#domain/supervision/order.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { TicketPicker } from './ticket-picker.tsx'
import { useOrderChanged } from './use-order-changed.ts'
import { useSupervisionWords } from './supervision-words.ts'
import './supervision.css'

type Values = { kind: OrderKind; rung?: string; unitIds?: string[]; ticketIds: string[]; reason: string; send: boolean }
type Props = { ticketId?: string; unitIds?: string[]; done: (order: OrderView) => void; cancel: () => void }

export function OpenOrderForm({ ticketId, unitIds = [], done, cancel }: Props) {
  const w = useSupervisionWords()
  const changed = useOrderChanged()
  const rungs = useQueryOf(listRungs, {}, { staleTime: 60_000 }).data?.rungs ?? []
  const act = useCall(openOrderEndpoint, (order) => { changed(order); done(order) })
  return (
    <Form<Values> className="order-form" layout="vertical" aria-label={w('openNew')} initialValues={{ kind: 'supervise', rung: rungs[0]?.code, unitIds, ticketIds: ticketId ? [ticketId] : [], send: true }}
      onFinish={({ rung, unitIds: chosen, ...values }) => act.mutate({ body: { ...values, unitIds: chosen ?? [], ...(rung ? { rung } : {}) } })}>
      {act.error && <Failure error={act.error} />}
      <div className="order-pair">
        <Form.Item name="kind" label={w('kind')}><Select aria-label={w('kind')} options={ORDER_KINDS.map((kind) => ({ value: kind, label: w(kind) }))} /></Form.Item>
        <Form.Item name="rung" label={w('firstRung')}><Select aria-label={w('firstRung')} placeholder={rungs[0]?.name} allowClear options={rungs.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      </div>
      <Form.Item name="ticketIds" label={w('chooseTickets')} rules={needOne(w('choose'))} hidden={ticketId !== undefined}><TicketPicker label={w('chooseTickets')} /></Form.Item>
      <Form.Item name="unitIds" label={w('unit')} rules={needOne(w('choose'))}><UnitPicker multiple label={w('unit')} /></Form.Item>
      <Form.Item name="reason" label={w('reason')} rules={need(w('fillIn'))} extra={w('reasonHint')}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
      <Form.Item name="send" valuePropName="checked"><Checkbox>{w('sendNow')}</Checkbox></Form.Item>
      <div className="order-acts"><Button type="primary" htmlType="submit" loading={act.isPending}>{w('openNew')}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </Form>
  )
}
