import { Form, Input, Select } from 'antd'
import { extendOrderEndpoint, finishOrderEndpoint, urgeUnitEndpoint } from '#contract/supervision.ts'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useCall } from '../../shared/use-call.ts'
import { OrderForm, type Acting } from './order-form.tsx'
import { TicketPicker } from './ticket-picker.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** 办结: solved only where every answer was accepted. */
export function FinishForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(finishOrderEndpoint, done)
  const mayBeSolved = order.answers.every(({ state }) => state === 'accepted' || state === 'released')
  return (
    <OrderForm<{ solved: boolean; conclusion: string }> label={w('finish')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ solved: mayBeSolved }}
      onFinish={(values) => act.mutate({ params: { orderId: order.id }, body: { ...values, version: order.version } })}>
      <Form.Item name="solved" label={w('solvedAsk')} rules={needOne(w('choose'))}><Select aria-label={w('solvedAsk')} options={[{ value: true, label: w('solved'), disabled: !mayBeSolved }, { value: false, label: w('unsolved') }]} /></Form.Item>
      <Form.Item name="conclusion" label={w('conclusion')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
    </OrderForm>
  )
}

export function UrgeForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(urgeUnitEndpoint, done)
  const units = order.abilities.filter(({ move }) => move === 'urge').flatMap(({ unitId }) => order.answers.filter(({ id }) => id === unitId))
  return (
    <OrderForm<{ unitId: string; text?: string }> label={w('urge')} error={act.error} busy={act.isPending} cancel={cancel} initialValues={{ unitId: units[0]?.id }}
      onFinish={({ unitId, text }) => act.mutate({ params: { orderId: order.id }, body: { unitId, ...(text ? { text } : {}) } })}>
      <Form.Item name="unitId" label={w('unit')} rules={needOne(w('choose'))}><Select aria-label={w('unit')} options={units.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
      <Form.Item name="text" label={w('text')}><Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} /></Form.Item>
    </OrderForm>
  )
}

export function ExtendForm({ order, done, cancel }: Acting) {
  const w = useSupervisionWords()
  const act = useCall(extendOrderEndpoint, done)
  return (
    <OrderForm<{ unitIds?: string[]; ticketIds?: string[] }> label={w('add_units')} error={act.error} busy={act.isPending} cancel={cancel}
      onFinish={({ unitIds = [], ticketIds = [] }) => act.mutate({ params: { orderId: order.id }, body: { version: order.version, unitIds, ticketIds } })}>
      <Form.Item name="unitIds" label={w('unit')}><UnitPicker multiple label={w('unit')} except={order.answers.map(({ id }) => id)} /></Form.Item>
      <Form.Item name="ticketIds" label={w('chooseTickets')}><TicketPicker label={w('chooseTickets')} /></Form.Item>
    </OrderForm>
  )
}
