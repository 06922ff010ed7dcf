import { Form, Input, Radio } from 'antd'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import { assignmentOf, type MoveTarget } from '../../shared/moves/use-move-form.ts'
import { Remaining } from '../../shared/light.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useRules } from '../../shared/use-rules.ts'
import { useHandlingWords } from './handling-words.ts'

/** 退单: reason, legal basis and the unit that should have it instead. */
export function ReturnForm(target: MoveTarget) {
  const w = useHandlingWords()
  const reasons = useRules()?.returns.reasons ?? []
  const assignment = assignmentOf(target.ticket, target.assignmentId)
  const window = assignment?.clocks.find(({ clock, stoppedAt }) => clock === 'return_window' && !stoppedAt)
  return (
    <MoveForm move="apply_return" {...target} initial={{ reason: '', basis: '', suggestedUnitId: undefined as string | undefined }}
      input={({ reason, basis, suggestedUnitId }) => ({ reason, basis, ...(suggestedUnitId ? { suggestedUnitId } : {}) })}>
      <p className="quiet">{w('returnLast', { n: target.ticket.dispatchCount })}{window && <> {w('returnWindow')}：<Remaining dueAt={window.dueAt} light={window.light} /></>}</p>
      <Form.Item name="reason" label={w('returnReason')} rules={needOne(w('choose'))}><Radio.Group className="choices" options={reasons.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item name="basis" label={w('returnBasis')} rules={need(w('fillIn'))}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} placeholder={w('returnBasisHint')} /></Form.Item>
      <Form.Item name="suggestedUnitId" label={w('suggestedUnit')}><UnitPicker except={assignment ? [assignment.unitId] : []} /></Form.Item>
    </MoveForm>
  )
}
