import { DatePicker, Form, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useHandlingWords } from './handling-words.ts'

/** 申请挂起: only for the centre's reasons and not past its longest time. */
export function SuspensionForm(target: MoveTarget) {
  const w = useHandlingWords()
  const rules = useRules()?.suspension
  const latest = dayjs().add(rules?.maxDays ?? 0, 'day')
  return (
    <MoveForm move="apply_suspension" {...target} initial={{ reason: '', until: undefined as string | undefined }} input={({ reason, until }) => ({ reason, until: until ?? '' })}>
      <Form.Item name="reason" label={w('suspensionReason')} rules={needOne(w('choose'))}><Radio.Group className="choices" options={rules?.reasons.map(({ code, name }) => ({ value: code, label: name })) ?? []} /></Form.Item>
      <Form.Item name="until" label={w('suspensionUntil')} rules={needOne(w('choose'))} {...(rules ? { extra: w('suspensionMax', { n: rules.maxDays }) } : {})}
        getValueProps={(until: string | undefined) => ({ value: until ? dayjs(until) : null })} getValueFromEvent={(day: Dayjs | null) => day?.endOf('day').startOf('second').toISOString()}>
        <DatePicker minDate={dayjs().add(1, 'day')} {...(rules ? { maxDate: latest.subtract(1, 'day') } : {})} />
      </Form.Item>
    </MoveForm>
  )
}
