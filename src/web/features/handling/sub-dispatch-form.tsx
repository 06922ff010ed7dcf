import { Form, Input } from 'antd'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import { assignmentOf, type MoveTarget } from '../../shared/moves/use-move-form.ts'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useHandlingWords } from './handling-words.ts'

/** 下派: only to units below one's own; what comes back is reviewed here first. */
export function SubDispatchForm(target: MoveTarget) {
  const w = useHandlingWords()
  const own = assignmentOf(target.ticket, target.assignmentId)?.unitId
  const already = target.ticket.assignments.filter(({ status }) => status !== 'returned' && status !== 'quit').map(({ unitId }) => unitId)
  return (
    <MoveForm move="sub_dispatch" {...target} initial={{ unitId: '', remark: '' }} input={({ unitId, remark }) => ({ unitId, ...(remark.trim() ? { remark } : {}) })}>
      <Form.Item name="unitId" label={w('subUnit')} rules={needOne(w('choose'))} getValueProps={(value: string) => ({ value: value || undefined })}><UnitPicker except={already} {...(own ? { below: own } : {})} /></Form.Item>
      <Form.Item name="remark" label={w('subRemark')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} /></Form.Item>
    </MoveForm>
  )
}
