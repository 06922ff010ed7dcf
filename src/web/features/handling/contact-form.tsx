import { Checkbox, Form, Input, Radio } from 'antd'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { PersonalData } from '../../shared/personal-data.tsx'
import { useHandlingWords } from './handling-words.ts'
import './handling.css'

const told = (message: string) => [{ validator: (_: unknown, value: boolean) => (value ? Promise.resolve() : Promise.reject(new Error(message))) }]

/** 联系诉求人: only a reached contact that told acceptance and limit stops the clock; a failed attempt is recorded all the same. */
export function ContactForm(target: MoveTarget) {
  const w = useHandlingWords()
  const initial = { reached: 'yes', number: '', acceptanceTold: false, limitTold: false, remark: '', reason: '' }
  return (
    <MoveForm move="contact" {...target} initial={initial} input={({ reached, number, remark, reason }) => (reached === 'yes'
      ? { reached: true, number, acceptanceTold: true, limitTold: true, ...(remark.trim() ? { remark } : {}) }
      : { reached: false, number, reason })}>
      {(values) => (
        <>
          {target.ticket.requester && <div className="contact-who"><PersonalData ticketId={target.ticket.id} requester={target.ticket.requester} /></div>}
          <Form.Item name="reached" label={w('reached')}><Radio.Group optionType="button" options={[{ value: 'yes', label: w('reachedYes') }, { value: 'no', label: w('reachedNo') }]} /></Form.Item>
          <Form.Item name="number" label={w('numberCalled')} rules={need(w('fillIn'))}><Input inputMode="tel" maxLength={24} placeholder={w('numberHint')} style={{ maxWidth: 240 }} /></Form.Item>
          {values.reached === 'yes' ? (
            <>
              <Form.Item className="close-item" name="acceptanceTold" valuePropName="checked" rules={told(w('mustTell'))}><Checkbox>{w('acceptanceTold')}</Checkbox></Form.Item>
              <Form.Item name="limitTold" valuePropName="checked" rules={told(w('mustTell'))}><Checkbox>{w('limitTold')}</Checkbox></Form.Item>
              <Form.Item name="remark" label={w('remark')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
            </>
          ) : (
            <Form.Item name="reason" label={w('whyNotReached')} rules={needOne(w('choose'))}>
              <Radio.Group className="choices" options={(['noAnswer', 'busyLine', 'off', 'wrong'] as const).map((key) => ({ value: w(key), label: w(key) }))} />
            </Form.Item>
          )}
        </>
      )}
    </MoveForm>
  )
}
