import { Form, Input, Radio } from 'antd'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useFrontWords } from './front-words.ts'

/** 不予受理: each reason brings what to say and the legal route (告知途径). */
export function RefuseForm(target: MoveTarget) {
  const w = useFrontWords()
  const reasons = useRules()?.refusals ?? []
  return (
    <MoveForm move="refuse" {...target} initial={{ reason: '', remark: '' }} input={({ reason, remark }) => ({ reason, ...(remark.trim() ? { remark } : {}) })}>
      {(values) => {
        const chosen = reasons.find(({ code }) => code === values.reason)
        return (
          <>
            <Form.Item name="reason" label={w('refuseReason')} rules={needOne(w('choose'))}>
              <Radio.Group className="choices" options={reasons.map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
            {chosen && <dl className="said"><dt>{w('script')}</dt><dd>{chosen.script}</dd><dt>{w('route')}</dt><dd>{chosen.route}</dd></dl>}
            <Form.Item name="remark" label={w('remark')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
          </>
        )
      }}
    </MoveForm>
  )
}
