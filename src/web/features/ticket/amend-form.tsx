import { Form, Input, InputNumber, Radio, Select, Space } from 'antd'
import type { TicketView } from '#contract/ticket/view.ts'
import { CategoryPicker } from '../../shared/category-picker.tsx'
import { need } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { COMPLAINED_WORDS, URGENCY_WORDS } from '../../shared/ticket-words.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useSay } from '../../shared/words.ts'
import { useFrontWords } from './front-words.ts'

const valuesOf = (ticket: TicketView) => ({
  title: ticket.title, kind: ticket.kind.code, categoryCode: ticket.category?.code, urgency: ticket.urgency, areaCode: ticket.area?.code,
  personsRepresented: ticket.personsRepresented, tags: ticket.tags, complainedType: ticket.complainedOf?.type, complainedName: ticket.complainedOf?.name ?? '',
})
type Values = ReturnType<typeof valuesOf>

/** 修改登记: only what differs is sent, so that the record names exactly what was changed. */
export function AmendForm(target: MoveTarget) {
  const w = useFrontWords()
  const say = useSay()
  const rules = useRules()
  const before = valuesOf(target.ticket)
  const input = ({ complainedType, complainedName, ...values }: Values) => ({
    ...changed({ ...before, complainedType: undefined, complainedName: '' }, values),
    ...(complainedType && (complainedType !== before.complainedType || complainedName !== before.complainedName) ? { complainedOf: { type: complainedType, name: complainedName } } : {}),
  })
  return (
    <MoveForm move="amend" {...target} initial={before} input={input}>
      <Form.Item name="title" label={w('title')} rules={need(w('fillIn'))}><Input maxLength={120} /></Form.Item>
      <Space size={12} wrap align="start">
        <Form.Item name="kind" label={w('kind')}><Select style={{ width: 140 }} options={rules?.kinds.map(({ code, name }) => ({ value: code, label: name })) ?? []} /></Form.Item>
        <Form.Item name="urgency" label={w('urgency')}><Radio.Group optionType="button" options={Object.entries(URGENCY_WORDS).map(([value, word]) => ({ value, label: say(word) }))} /></Form.Item>
        <Form.Item name="personsRepresented" label={w('persons')}><InputNumber min={1} max={1_000_000} precision={0} /></Form.Item>
      </Space>
      <Form.Item name="categoryCode" label={w('category')}><CategoryPicker /></Form.Item>
      <Form.Item name="areaCode" label={w('area')}><Select showSearch={{ optionFilterProp: 'label' }} options={rules?.areas.map(({ code, name }) => ({ value: code, label: name })) ?? []} /></Form.Item>
      <Space size={12} wrap align="start">
        <Form.Item name="complainedType" label={w('complainedType')}><Select allowClear style={{ width: 160 }} placeholder={w('nobody')} options={Object.entries(COMPLAINED_WORDS).map(([value, word]) => ({ value, label: say(word) }))} /></Form.Item>
        <Form.Item name="complainedName" label={w('complainedName')} dependencies={['complainedType']}
          rules={[({ getFieldValue }) => ({ required: Boolean(getFieldValue('complainedType')), whitespace: true, message: w('fillIn') })]}><Input maxLength={120} /></Form.Item>
      </Space>
      <Form.Item name="tags" label={w('tags')}><Select mode="tags" maxCount={20} /></Form.Item>
    </MoveForm>
  )
}

const changed = <T extends object>(before: T, after: Partial<T>) =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[name as keyof T])))
