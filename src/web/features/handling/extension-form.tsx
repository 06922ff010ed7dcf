import { Checkbox, Form, InputNumber, Radio, Select, Space } from 'antd'
import { AMOUNT_UNITS } from '#domain/calendar/limit.ts'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import { assignmentOf, type MoveTarget } from '../../shared/moves/use-move-form.ts'
import { Remaining } from '../../shared/light.tsx'
import { AMOUNT_UNIT_WORDS } from '../../shared/time.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'

/** 申请延期: before expiry, after telling the citizen why. The unit offered first is the one the limit is counted in. */
export function ExtensionForm(target: MoveTarget) {
  const w = useHandlingWords()
  const say = useSay()
  const rules = useRules()?.extension
  const answer = assignmentOf(target.ticket, target.assignmentId)?.clocks.find(({ clock }) => clock === 'answer')
  const unit = AMOUNT_UNITS.find((known) => known === answer?.unit) ?? 'working_day'
  return (
    <MoveForm move="apply_extension" {...target} initial={{ reason: '', amount: 1, unit, citizenTold: false }}
      input={({ reason, amount, unit: chosen, citizenTold }) => ({ reason, amount: { amount, unit: chosen }, citizenTold })}>
      <p className="quiet">{answer && <>{w('answerDue')}：<Remaining dueAt={answer.dueAt} light={answer.light} /> · </>}{rules && w('extensionCount', { n: rules.maxCount })}</p>
      <Form.Item name="reason" label={w('extensionReason')} rules={needOne(w('choose'))}><Radio.Group className="choices" options={rules?.reasons.map(({ code, name }) => ({ value: code, label: name })) ?? []} /></Form.Item>
      <Space align="end">
        <Form.Item name="amount" label={w('extensionAmount')} rules={needOne(w('fillIn'))}><InputNumber min={1} max={10_000} precision={0} /></Form.Item>
        <Form.Item name="unit"><Select aria-label={w('extensionAmount')} style={{ width: 140 }} options={AMOUNT_UNITS.map((value) => ({ value, label: say(AMOUNT_UNIT_WORDS[value]) }))} /></Form.Item>
      </Space>
      <Form.Item name="citizenTold" valuePropName="checked"><Checkbox>{w('citizenTold')}</Checkbox></Form.Item>
    </MoveForm>
  )
}
