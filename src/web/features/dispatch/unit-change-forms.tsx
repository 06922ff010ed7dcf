import { Form, Input } from 'antd'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useDispatchWords } from './dispatch-words.ts'

const working = ({ ticket }: MoveTarget) => ticket.assignments.filter(({ status }) => status !== 'returned' && status !== 'quit').map(({ unitId }) => unitId)
const asChosen = (value: string) => ({ value: value || undefined })

/** 加派: one more co-unit on a running ticket. */
export function AddUnitForm(target: MoveTarget) {
  const w = useDispatchWords()
  return (
    <MoveForm move="add_unit" {...target} initial={{ unitId: '', remark: '' }} input={({ unitId, remark }) => ({ unitId, ...(remark.trim() ? { remark } : {}) })}>
      <Form.Item name="unitId" label={w('co')} rules={needOne(w('choose'))} getValueProps={asChosen}><UnitPicker except={working(target)} /></Form.Item>
      <Form.Item name="remark" label={w('remark')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} placeholder={w('remarkHint')} /></Form.Item>
    </MoveForm>
  )
}

/** 转派: another unit takes this place before it is signed. */
export function ReassignForm(target: MoveTarget) {
  const w = useDispatchWords()
  return (
    <MoveForm move="reassign" {...target} initial={{ unitId: '', reason: '' }} input={(values) => values}>
      <Form.Item name="unitId" label={w('unit')} rules={needOne(w('choose'))} getValueProps={asChosen}><UnitPicker except={working(target)} /></Form.Item>
      <Form.Item name="reason" label={w('reassignReason')} rules={need(w('fillIn'))}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
    </MoveForm>
  )
}
